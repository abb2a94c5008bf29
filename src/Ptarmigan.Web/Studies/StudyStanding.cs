using Ptarmigan.Annotation;
using Ptarmigan.Issues;
using Ptarmigan.Selection.Funnels;
using Ptarmigan.Studies;

namespace Ptarmigan.Web.Studies;

/// <summary>Where a study stands, read at once.</summary>
internal sealed record StudyStanding(
    IReadOnlyList<Repository> Repositories, DateTimeOffset ObservedUntil, Funnel? Funnel, IReadOnlyList<Coverage> Coverage)
{
    public int Issues => Repositories.Sum(repository => repository.IssueCount);

    public int Closed => Repositories.Sum(repository => repository.ClosedIssueCount);

    public static StudyStanding Read(Study study) => new(
        new RepositoryCatalog(study.Database).Read(), ObservationEnd.Of(study), new SelectionRecord(study).Read(), new JudgmentLedger(study).Coverage());
}
