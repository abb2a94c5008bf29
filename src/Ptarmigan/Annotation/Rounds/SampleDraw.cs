using System.Data.Common;
using System.Globalization;
using Ptarmigan.Issues;
using Ptarmigan.Statistics;
using Ptarmigan.Storage;

namespace Ptarmigan.Annotation.Rounds;

/// <summary>Draws the issues of a round; the same study, plan and seed give the same issues in the same order.</summary>
internal static class SampleDraw
{
    public static IReadOnlyList<SampledIssue> Draw(DbConnection connection, RoundPlan plan, int guidelineVersion, long seed)
    {
        var sample = plan.Sample;
        var random = new SeededRandom(OwnSeed.Of(seed, "sample"));
        if (sample.Chosen is { } chosen) return Shuffled(Chosen(connection, chosen), random);
        var candidates = Candidates(connection, plan, guidelineVersion);
        return sample.Kind switch
        {
            SampleKind.Random => Take(candidates, sample.Size, random),
            SampleKind.Stratified => Shuffled(Stratified(candidates, sample.Size, random), random),
            _ => Shuffled(candidates, random),
        };
    }

    /// <summary>The sample in words, as reports print it.</summary>
    public static string Describe(RoundSample sample, int drawn, int guidelineVersion) => sample.ChosenAs ?? sample.Kind switch
    {
        SampleKind.Random => string.Create(CultureInfo.InvariantCulture, $"{drawn} drawn at random{Frame(sample)}"),
        SampleKind.Stratified => string.Create(CultureInfo.InvariantCulture, $"{drawn} drawn at random in proportion to the repositories{Frame(sample)}"),
        SampleKind.Filter => string.Create(CultureInfo.InvariantCulture, $"all {drawn} that a filter keeps"),
        SampleKind.Rest => string.Create(CultureInfo.InvariantCulture, $"the rest: all {drawn} without a gold answer{Frame(sample)}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{drawn} judged under a guideline older than version {guidelineVersion}{Frame(sample)}"),
    };

    private static string Frame(RoundSample sample) => sample.Filter.Limit is null && new IssueQuery(sample.Filter).Parameters.Length == 0 ? "" : " from those that a filter keeps";

    /// <summary>The issues that may be drawn, by repository and number, so that the draw does not depend on the store's keys.</summary>
    private static List<SampledIssue> Candidates(DbConnection connection, RoundPlan plan, int guidelineVersion)
    {
        var sample = plan.Sample;
        var query = new IssueQuery(sample.Filter with { Order = IssueOrder.Repository });
        var conditions = new List<string>();
        if (sample.Kind is SampleKind.Random or SampleKind.Stratified && !sample.MayRepeat) conditions.Add(InNoRound(""));
        if (sample.Kind == SampleKind.Rest) conditions.Add($"{WithoutGold} AND {InNoRound("AND o.state = 'open'")}");
        if (sample.Kind == SampleKind.Revisit) conditions.Add(JudgedEarlier);
        var where = conditions.Count == 0 ? "" : (query.Parameters.Length == 0 && !query.Source.Contains(" WHERE ", StringComparison.Ordinal) ? " WHERE " : " AND ") + string.Join(" AND ", conditions);
        return
        [
            .. connection.Query(
                $"SELECT i.id, i.snapshot_id, r.name_key {query.Source}{where} ORDER BY r.name_key, i.number LIMIT @limit",
                row => new SampledIssue(row.GetInt64(0), row.GetInt64(1), row.GetString(2)),
                [.. query.Parameters, ("limit", sample.Filter.Limit ?? int.MaxValue), ("question", plan.Question.Name), ("gold", Annotator.Gold), ("guideline", guidelineVersion)]),
        ];
    }

    private static List<SampledIssue> Chosen(DbConnection connection, IReadOnlyList<long> keys)
    {
        var wanted = keys.ToHashSet();
        return
        [
            .. connection.Query("SELECT i.id, i.snapshot_id, r.name_key FROM issue AS i JOIN repository AS r ON r.id = i.repository_id ORDER BY r.name_key, i.number", row => new SampledIssue(row.GetInt64(0), row.GetInt64(1), row.GetString(2)))
                .Where(issue => wanted.Contains(issue.Id)),
        ];
    }

    private static string InNoRound(string more) =>
        $"""
        NOT EXISTS (SELECT 1 FROM round_item AS m JOIN round AS o ON o.id = m.round_id JOIN question AS oq ON oq.id = o.question_id
                    WHERE m.issue_id = i.id AND oq.name = @question {more})
        """;

    private const string WithoutGold =
        """
        NOT EXISTS (SELECT 1 FROM current_judgment AS g JOIN annotator AS ga ON ga.id = g.annotator_id JOIN question AS gq ON gq.id = g.question_id
                    WHERE g.issue_id = i.id AND ga.name = @gold AND gq.name = @question)
        """;

    private static readonly string JudgedEarlier =
        $"""
        EXISTS (SELECT 1 FROM current_judgment AS e JOIN question AS eq ON eq.id = e.question_id
                WHERE e.issue_id = i.id AND eq.name = @question AND e.guideline_version < @guideline
                AND {Guidelines.GuidelineBook.NotSince("e.issue_id", "e.question_id", "@guideline")}
                AND {Guidelines.GuidelineBook.NotInRound("e.issue_id", "e.question_id", "@guideline")})
        """;

    private static SampledIssue[] Take(IEnumerable<SampledIssue> candidates, int size, SeededRandom random) => [.. Shuffled(candidates, random).Take(size)];

    private static SampledIssue[] Shuffled(IEnumerable<SampledIssue> issues, SeededRandom random)
    {
        var order = issues.ToArray();
        random.Shuffle<SampledIssue>(order);
        return order;
    }

    /// <summary>Each repository's share, rounded down; what is left goes to the largest remainders (Hamilton's method).</summary>
    private static List<SampledIssue> Stratified(List<SampledIssue> candidates, int size, SeededRandom random)
    {
        size = Math.Min(size, candidates.Count);
        var strata = candidates.GroupBy(issue => issue.Repository).Select(group => group.ToArray()).ToArray();
        var exact = Array.ConvertAll(strata, stratum => (decimal)size * stratum.Length / candidates.Count);
        var shares = Array.ConvertAll(exact, share => (int)share);
        var byRemainder = Enumerable.Range(0, strata.Length).OrderByDescending(at => exact[at] - shares[at]).ThenBy(at => at);
        foreach (var at in byRemainder.Take(size - shares.Sum())) shares[at]++;
        return [.. strata.SelectMany((stratum, at) => Take(stratum, shares[at], random))];
    }
}
