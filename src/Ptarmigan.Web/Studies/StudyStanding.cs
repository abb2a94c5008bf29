using Ptarmigan.Annotation;
using Ptarmigan.Annotation.Rounds;
using Ptarmigan.Issues;
using Ptarmigan.Selection.Funnels;
using Ptarmigan.Studies;

namespace Ptarmigan.Web.Studies;

/// <summary>Where a study stands, read at once.</summary>
/// <param name="Repositories">The repositories with issues, by name.</param>
/// <param name="Known">How many repositories are known, with issues or without.</param>
/// <param name="ObservedUntil">The last change that was seen.</param>
/// <param name="Funnel">How repositories were selected; null where no selection was recorded.</param>
/// <param name="Coverage">How many issues each annotator has judged.</param>
/// <param name="Rounds">The rounds, the newest first, with how many answers are awaited and given.</param>
/// <param name="Evidence">How many issues are left after each step from all issues to challenges.</param>
/// <param name="LeftOut">How many issues figures leave out because the reader judges them blind just now.</param>
internal sealed record StudyStanding(
    IReadOnlyList<Repository> Repositories, int Known, DateTimeOffset ObservedUntil, Funnel? Funnel, IReadOnlyList<Coverage> Coverage,
    IReadOnlyList<RoundProgress> Rounds, IReadOnlyList<EvidenceStep> Evidence, int LeftOut)
{
    public int Issues => Repositories.Sum(repository => repository.IssueCount);

    public int Closed => Repositories.Sum(repository => repository.ClosedIssueCount);

    /// <param name="study">The study.</param>
    /// <param name="reader">Who reads: what others said on the issues of this annotator's own open blind rounds does not count.</param>
    public static StudyStanding Read(Study study, string? reader)
    {
        var (viewer, leftOut) = BlindReader.Of(study, reader);
        var ledger = new JudgmentLedger(study) { Viewer = viewer };
        var known = new RepositoryCatalog(study.Database).Read();
        var repositories = known.Where(repository => repository.IssueCount > 0).ToList();
        var catalog = new RoundCatalog(study);
        return new StudyStanding(
            repositories, known.Count, ObservationEnd.Of(study), new SelectionRecord(study).Read(), ledger.Coverage(),
            [.. catalog.Read().Reverse().Select(round => RoundProgress.Of(round, catalog.Progress(round)))],
            EvidenceStep.Of(ledger, study.Protocol.Annotator, repositories.Sum(repository => repository.IssueCount)), leftOut);
    }
}
