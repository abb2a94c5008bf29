using Ptarmigan.Statistics.Survival;

namespace Ptarmigan.Cli.Stats;

/// <summary>What <c>stats survival</c> computes: a curve for each group, and what sets the groups apart.</summary>
/// <param name="Curves">The curve of each group, in ordinal order of the groups.</param>
/// <param name="LogRank">The test of equal risk; null for a single group.</param>
/// <param name="Cox">The hazard ratio of the second group against the first; null unless there are two groups.</param>
/// <param name="Scale">The scale of the curves' intervals.</param>
/// <param name="Confidence">The confidence of all intervals, in (0, 1).</param>
/// <param name="Notes">What is undefined, and why.</param>
internal sealed record SurvivalComparison(
    IReadOnlyList<SurvivalCurve> Curves,
    LogRankResult? LogRank,
    CoxRegressionResult? Cox,
    CurveInterval Scale,
    double Confidence,
    IReadOnlyList<string> Notes)
{
    /// <summary>Computes everything.</summary>
    public static SurvivalComparison Compare(IReadOnlyList<SurvivalSample> groups, CurveInterval scale, double confidence)
    {
        var comparison = new SurvivalComparison(
            [.. groups.Select(group => KaplanMeier.Estimate(group, scale, confidence))],
            groups.Count > 1 ? Statistics.Survival.LogRank.Test(groups) : null,
            groups.Count == 2 ? CoxRegression.Fit(groups[0], groups[1], confidence) : null,
            scale,
            confidence,
            []);
        return comparison with { Notes = [.. comparison.Curves.SelectMany(ExplainMedian), .. comparison.ExplainTests()] };
    }

    private static IEnumerable<string> ExplainMedian(SurvivalCurve curve)
    {
        if (curve.Note is { } note) yield return $"There is no median: {note}.";
        if (curve.MedianInterval is not { } interval)
            yield return $"The median of {curve.Name} has no interval: the lower limit of its curve nowhere comes down to one half.";
        else if (double.IsPositiveInfinity(interval.High))
            yield return $"The interval of the median of {curve.Name} has no upper end: the upper limit of its curve does not come down to one half.";
    }

    private IEnumerable<string> ExplainTests()
    {
        if (LogRank is null) yield return $"The log-rank test compares two or more groups; there is only {Curves[0].Name}.";
        if (LogRank?.Note is { } test) yield return $"The log-rank test is undefined: {test}.";
        if (Cox is null) yield return $"The hazard ratio compares two groups; there {(Curves.Count == 1 ? "is" : "are")} {Curves.Count}.";
        if (Cox?.Note is { } ratio) yield return $"The hazard ratio is undefined: {ratio}.";
    }
}
