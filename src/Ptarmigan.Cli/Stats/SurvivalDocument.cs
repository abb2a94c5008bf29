namespace Ptarmigan.Cli.Stats;

/// <summary>The JSON of <c>stats survival</c>.</summary>
internal static class SurvivalDocument
{
    public static object Of(SurvivalComparison comparison) => new
    {
        groups = comparison.Curves.Select(curve => new
        {
            name = curve.Name,
            n = curve.Count,
            events = curve.Events,
            censored = curve.Count - curve.Events,
            median = curve.Median,
            low = curve.MedianInterval?.Low,
            high = curve.MedianInterval?.High,
        }),
        logRank = LogRank(comparison),
        hazardRatio = HazardRatio(comparison),
        confidence = comparison.Confidence,
        interval = comparison.Scale,
        notes = comparison.Notes,
    };

    private static object LogRank(SurvivalComparison comparison)
    {
        var test = comparison.LogRank;
        return new
        {
            chi2 = test?.ChiSquared,
            df = test?.ChiSquared is null ? null : (int?)test.Df,
            pValue = test?.PValue,
            groups = test?.Groups.Select(group => new { name = group.Name, observed = group.Observed, expected = group.Expected }),
        };
    }

    private static object? HazardRatio(SurvivalComparison comparison) => comparison.Cox is not { } cox ? null : new
    {
        value = cox.HazardRatio,
        low = cox.Interval?.Low,
        high = cox.Interval?.High,
        group = cox.Group,
        reference = cox.Reference,
        coefficient = cox.Coefficient,
        standardError = cox.StandardError,
        z = cox.Z,
        pValue = cox.PValue,
        scoreChi2 = cox.ScoreChiSquared,
        likelihoodRatioChi2 = cox.LikelihoodRatioChiSquared,
    };
}
