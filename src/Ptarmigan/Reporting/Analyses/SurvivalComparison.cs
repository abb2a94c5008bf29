using Ptarmigan.Statistics.Survival;

namespace Ptarmigan.Reporting.Analyses;

/// <summary>How long PTM-related and other issues stay open, with those still open counted as far as they were watched.</summary>
/// <remarks>
/// Over every labelled issue, in exact days; an open one is censored at the collection date. A comparison of closed issues
/// alone, such as the paper's, leaves out just those that take longest.
/// </remarks>
/// <param name="Ptm">The curve of the PTM-related issues.</param>
/// <param name="Other">The curve of the other issues.</param>
/// <param name="LogRank">The log-rank test.</param>
/// <param name="HazardRatio">Cox's hazard ratio of PTM-related against other issues: below 1, they are closed more slowly.</param>
public sealed record SurvivalComparison(SurvivalCurve Ptm, SurvivalCurve Other, LogRankResult LogRank, CoxRegressionResult HazardRatio)
{
    /// <summary>Compares the two groups; null where one of them is empty.</summary>
    /// <param name="issues">The study's issues.</param>
    /// <param name="confidence">The confidence of the intervals.</param>
    public static SurvivalComparison? Of(IEnumerable<StudiedIssue> issues, double confidence)
    {
        var observed = issues.Where(issue => issue.ObservedDays is not null).ToLookup(issue => issue.IsPtmRelated);
        if (!observed.Contains(true) || !observed.Contains(false)) return null;

        var ptm = SampleOf("PTM-related", observed[true]);
        var other = SampleOf("other", observed[false]);
        return new SurvivalComparison(
            KaplanMeier.Estimate(ptm, confidence: confidence),
            KaplanMeier.Estimate(other, confidence: confidence),
            Statistics.Survival.LogRank.Test([ptm, other]),
            CoxRegression.Fit(other, ptm, confidence));
    }

    private static SurvivalSample SampleOf(string name, IEnumerable<StudiedIssue> issues)
    {
        var list = issues.ToList();
        return new SurvivalSample(name, [.. list.Select(issue => issue.ObservedDays!.Value)], [.. list.Select(issue => issue.IsClosed)]);
    }
}
