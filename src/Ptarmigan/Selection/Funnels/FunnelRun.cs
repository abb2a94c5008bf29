using Ptarmigan.Selection.Criteria;
using Ptarmigan.Selection.Inspection;
using Ptarmigan.Selection.Overrides;
using Ptarmigan.Selection.Thresholds;
using Ptarmigan.Studies;

namespace Ptarmigan.Selection.Funnels;

/// <summary>Applies the criteria one after the other and writes down what each did.</summary>
internal sealed class FunnelRun
{
    private readonly SelectionProtocol _protocol;
    private readonly IReadOnlyDictionary<string, Override> _thresholds;
    private readonly List<FunnelStep> _steps = [];
    private readonly CancellationToken _cancellation;
    private IReadOnlyList<Candidate> _left;

    private FunnelRun(SelectionProtocol protocol, IReadOnlyDictionary<string, Override> thresholds, IReadOnlyList<Candidate> candidates, CancellationToken cancellation) =>
        (_protocol, _thresholds, _left, _cancellation) = (protocol, thresholds, candidates, cancellation);

    /// <summary>Carries the selection of a study out; nothing is recorded.</summary>
    public static Funnel Of(Study study, Action<int, int>? progress, CancellationToken cancellation)
    {
        var candidates = new CandidateTable(study.Database.Connection).Read();
        if (candidates.Count == 0) throw new SelectionException("The study has no candidates yet.", study.Folder, "Add some with `ptarmigan select add FILE` or `ptarmigan select search QUERY`.");
        var run = new FunnelRun(study.Protocol.Selection, new OverrideLedger(study).Current(OverrideKind.Threshold), candidates, cancellation);
        run.Apply(study, progress);
        return new Funnel
        {
            Sources = FunnelTable.Sources(study.Database.Connection),
            Protocol = ProtocolSettings.All.Where(setting => setting.Section == "selection").ToDictionary(setting => setting.Key, setting => setting.Write(study.Protocol)),
            Date = run.Reference(candidates) is { } date ? DateOnly.FromDateTime(date.UtcDateTime) : null,
            Candidates = candidates.Count,
            Models = CountModels(candidates),
            Steps = run._steps,
            Selected = [.. run._left.OrderBy(candidate => candidate.BestName.Key, StringComparer.Ordinal)
                .Select(candidate => new SelectedRepository(candidate.BestName, candidate.GitHubId, [.. candidate.Models.Select(model => model.Name).Distinct()]))],
        };
    }

    private void Apply(Study study, Action<int, int>? progress)
    {
        Apply(DownloadsCriterion.Of(_protocol.MoreDownloadsThan, _left));
        Apply(PlainCriteria.Reachable(_left));
        Apply(DuplicateCriterion.Of(_left));
        Apply(PlainCriteria.Fork(_protocol, _left));
        Apply(PlainCriteria.Archived(_protocol, _left));
        Apply(PlainCriteria.Issues(_protocol, _left));

        var reference = Reference(_left);
        var chooser = new ThresholdChooser(_protocol, _left, reference, _thresholds);
        // All are chosen before the first is applied, on the same repositories: their order does not change who passes.
        var chosen = Measure.All.Select(measure => (Measure: measure, Choice: chooser.Choose(measure))).ToList();
        foreach (var (measure, choice) in chosen) Apply(ThresholdCriterion.Of(measure, choice, reference));

        Apply(KeywordCriterion.Of(_protocol.Keywords));
        Apply(PlainCriteria.ProgrammingLanguage(_protocol, _left));
        Apply(NaturalLanguageCriterion.Of(study, _left, progress, _cancellation));
        Apply(InspectionCriterion.Of(new InspectionLedger(study).Current(), _left));
    }

    private void Apply(Criterion? criterion)
    {
        if (criterion is null) return;
        _cancellation.ThrowIfCancellationRequested();
        var coming = criterion.Prepare?.Invoke(_left) ?? _left;
        var judged = coming.Select(candidate => (Candidate: candidate, Verdict: criterion.Judge(candidate))).ToList();
        _left = [.. judged.Where(pair => pair.Verdict.IsKept).Select(pair => pair.Candidate)];
        _steps.Add(new FunnelStep
        {
            Criterion = criterion.Name,
            Title = criterion.Title,
            Parameter = criterion.Parameter,
            In = coming.Count,
            Kept = _left.Count,
            Models = CountModels(_left),
            Issues = CountIssues(_left),
            Threshold = criterion.Threshold,
            LeftOut = judged.Where(pair => !pair.Verdict.IsKept).CountBy(pair => pair.Verdict.Reason ?? "").OrderByDescending(pair => pair.Value)
                .ThenBy(pair => pair.Key, StringComparer.Ordinal).ToDictionary(),
            Notes = criterion.Notes,
            Verdicts = [.. judged.Select(pair => new FunnelVerdict(pair.Candidate.Name, pair.Verdict.IsKept, pair.Verdict.Text))],
        });
    }

    private DateTimeOffset? Reference(IReadOnlyList<Candidate> candidates) => _protocol.Date is { } date
        ? new DateTimeOffset(date.AddDays(1).ToDateTime(TimeOnly.MinValue), TimeSpan.Zero).AddSeconds(-1)
        : candidates.Max(candidate => candidate.LastActivityAt);

    private static int? CountModels(IReadOnlyList<Candidate> candidates) =>
        candidates.Any(candidate => candidate.Models.Count > 0) ? candidates.SelectMany(candidate => candidate.Models).DistinctBy(model => (model.Name, model.Hub)).Count() : null;

    private static long? CountIssues(IReadOnlyList<Candidate> candidates) =>
        candidates.Any(candidate => candidate.Issues is not null) ? candidates.Sum(candidate => candidate.Issues ?? 0) : null;
}
