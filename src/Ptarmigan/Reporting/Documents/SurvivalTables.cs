using Ptarmigan.Reporting.Analyses;
using Ptarmigan.Reporting.Tables;
using Ptarmigan.Statistics.Survival;

namespace Ptarmigan.Reporting.Documents;

/// <summary>The table of the survival analysis.</summary>
internal sealed class SurvivalTables(StudyResults results)
{
    public Table? Survival()
    {
        if (results.Survival is not { } survival) return null;

        var provenance = ProvenanceText.Of(
            results.Provenance, $"{survival.Ptm.Count} PTM-related and {survival.Other.Count} other labelled issues, open ones censored");
        return new Table(
            "survival", "How long issues stay open, open ones counted", provenance,
            [Columns.Words("issues"), .. Columns.Numbers("n", "closed", "still open", "median days", "low", "high")],
            [Row(survival.Ptm), Row(survival.Other)],
            [.. Tests(survival)]);
    }

    private static TableRow Row(SurvivalCurve curve) => new(
    [
        Cell.Text(curve.Name), Cell.Count(curve.Count), Cell.Count(curve.Events), Cell.Count(curve.Count - curve.Events),
        Cell.Days(curve.Median, "fewer than half were closed"),
        .. curve.MedianInterval is { } interval
            ? new[] { Cell.Days(interval.Low), Cell.Days(interval.High, "the data set no bound") }
            : [Cell.Undefined("not defined"), Cell.Undefined("not defined")],
    ]);

    private static IEnumerable<string> Tests(SurvivalComparison survival)
    {
        var test = survival.LogRank;
        yield return test.PValue is { } p
            ? $"Log-rank: chi-square({test.Df}) = {Numbers.Rounded(test.ChiSquared, 2)}, p {(p < 0.001 ? "" : "= ")}{Numbers.PValue(p)}."
            : $"Log-rank: undefined, {test.Note}.";
        var cox = survival.HazardRatio;
        yield return cox.HazardRatio is { } ratio
            ? $"Hazard ratio of closing, PTM-related against other: {Numbers.Rounded(ratio, 2)} ({Numbers.Rounded(cox.Interval?.Low, 2)} to {Numbers.Rounded(cox.Interval?.High, 2)}); below 1, PTM-related issues are closed more slowly."
            : $"Hazard ratio: undefined, {cox.Note}.";
    }
}
