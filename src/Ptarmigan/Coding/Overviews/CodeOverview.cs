using Ptarmigan.Coding.Codebooks;
using Ptarmigan.Coding.Passages;
using Ptarmigan.Issues;
using Ptarmigan.Statistics;
using Ptarmigan.Studies;

namespace Ptarmigan.Coding.Overviews;

/// <summary>How the codes of one level were used: how often, where, together with which others, and how long their issues took.</summary>
/// <remarks>Codes that have nothing above them at a level are not in it; several passages of an issue with one code count once.</remarks>
public sealed class CodeOverview
{
    private readonly Codebook _codebook;
    private readonly ILookup<Code, Found> _found;
    private readonly IReadOnlyDictionary<long, int> _days;

    private CodeOverview(Codebook codebook, CodeLevel level, IEnumerable<Challenge> challenges, IReadOnlyDictionary<long, int> days)
    {
        _codebook = codebook;
        _days = days;
        _found = challenges.Select(challenge => (Above: codebook.Above(challenge.Placement.Code!.Value, level), Found: new Found(challenge.Placement.Code.Value, challenge.IssueId, challenge.Issue.Repository)))
            .Where(pair => pair.Above is not null).Distinct().ToLookup(pair => pair.Above!, pair => pair.Found);
    }

    /// <summary>Every one of the level that was used, the most frequent first.</summary>
    public IReadOnlyList<CodeUse> Uses => [.. _found.Select(Use).OrderByDescending(use => use.Issues).ThenByDescending(use => use.Challenges).ThenBy(use => use.Code.Id)];

    /// <summary>Those that were found in the same issues, the pairs with the most issues first.</summary>
    public IReadOnlyList<CodePair> Pairs
    {
        get
        {
            var issues = _found.ToDictionary(group => group.Key, group => group.Select(found => found.Issue).ToHashSet());
            return
            [
                .. from one in issues
                   from other in issues
                   where one.Key.Id < other.Key.Id
                   let both = one.Value.Count(other.Value.Contains)
                   where both > 0
                   orderby both descending, one.Key.Id, other.Key.Id
                   select new CodePair(one.Key, other.Key, both, (double)both / (one.Value.Count + other.Value.Count - both)),
            ];
        }
    }

    /// <summary>Every repository with something coded, that with the most issues first.</summary>
    public IReadOnlyList<CodedRepository> Repositories =>
    [
        .. from pair in _found.SelectMany(used => used.Select(found => (Code: used.Key, Found: found)))
           group pair by pair.Found.Repository into own
           let issues = own.Select(pair => pair.Found.Issue).Distinct().Count()
           orderby issues descending, own.Key.Key
           select new CodedRepository(
               own.Key, own.Count(), issues,
               [.. own.GroupBy(pair => pair.Code).Select(code => (code.Key, Issues: code.Select(pair => pair.Found.Issue).Distinct().Count())).OrderByDescending(code => code.Issues).ThenBy(code => code.Key.Id)]),
    ];

    /// <summary>Gathers what may be seen of what was coded.</summary>
    /// <param name="study">The study.</param>
    /// <param name="level">The level to which codes are rolled up.</param>
    /// <param name="viewer">Who looks, as in <see cref="ChallengeLedger.Viewer"/>.</param>
    public static CodeOverview Of(Study study, CodeLevel level, string? viewer)
    {
        ArgumentNullException.ThrowIfNull(study);
        var challenges = new ChallengeLedger(study) { Viewer = viewer }.All();
        var until = ObservationEnd.Of(study);
        var catalog = new IssueCatalog(study.Database);
        var days = challenges.Select(challenge => challenge.IssueId).Distinct().Chunk(500).SelectMany(keys => catalog.ReadByKeys(keys))
            .Select(issue => (issue.Id, Time: issue.History(until).ResolutionTime(study.Protocol.Closing)))
            .Where(pair => pair.Time is { IsCensored: false }).ToDictionary(pair => pair.Id, pair => pair.Time!.Value.Days);
        return new CodeOverview(new CodebookLedger(study).Current, level, challenges, days);
    }

    private CodeUse Use(IGrouping<Code, Found> group)
    {
        var issues = group.Select(found => found.Issue).Distinct().ToList();
        var days = issues.Where(_days.ContainsKey).Select(issue => (double)_days[issue]).ToArray();
        return new CodeUse(
            _codebook.Get(group.Key.Id), group.Count(), issues.Count, group.Select(found => found.Repository).Distinct().Count(), days.Length, days.Length == 0 ? null : Location.Median(days));
    }

    private readonly record struct Found(long Code, long Issue, RepositoryName Repository);
}
