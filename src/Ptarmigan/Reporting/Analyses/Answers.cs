using Ptarmigan.Annotation;
using Ptarmigan.Issues;
using Ptarmigan.Studies;

namespace Ptarmigan.Reporting.Analyses;

/// <summary>What the annotator whose answers are used said of each issue.</summary>
internal sealed class Answers
{
    private readonly IReadOnlyDictionary<long, Judgment> _ptm;
    private readonly IReadOnlyDictionary<long, Judgment> _types;
    private readonly IReadOnlyDictionary<long, Judgment> _challenges;

    private Answers(JudgmentLedger ledger, string annotator)
    {
        _ptm = ledger.Current(annotator, Question.Ptm);
        _types = ledger.Current(annotator, Question.Type);
        _challenges = ledger.Current(annotator, Question.Challenges);
    }

    public static Answers Read(Study study, string? viewer)
    {
        var ledger = new JudgmentLedger(study) { Viewer = viewer };
        var answers = new Answers(ledger, study.Protocol.Annotator);
        return answers._ptm.Count > 0 ? answers : throw NothingSaid(study, ledger);
    }

    public StudiedIssue Judge(Issue issue, ResolutionTime? resolution)
    {
        var isPtmRelated = _ptm[issue.Id].Answer == "yes";
        return new StudiedIssue(
            issue.Reference.Repository, issue.Reference.Number, isPtmRelated,
            _types.GetValueOrDefault(issue.Id)?.Answer,
            isPtmRelated ? _challenges.GetValueOrDefault(issue.Id)?.Members ?? [] : [],
            IsClosed: resolution is { IsCensored: false },
            ResolutionDays: resolution is { IsCensored: false } closed ? closed.Days : null,
            ObservedDays: resolution?.Exact.TotalDays);
    }

    private static StudyException NothingSaid(Study study, JudgmentLedger ledger)
    {
        var annotator = study.Protocol.Annotator;
        var others = ledger.Annotators().Select(known => known.Name).Where(name => name != annotator).ToList();
        var next = others.Count == 0
            ? "Give the study labels with `ptarmigan labels import FILE.csv`."
            : $"Import labels for `{annotator}`, or set analysis.annotator in study.yaml to one of: {string.Join(", ", others)}.";
        return new StudyException($"The annotator `{annotator}` has not said of any issue whether it is PTM-related.", study.Folder, next);
    }
}
