namespace Ptarmigan.Statistics.Agreement;

/// <summary>All statistics of agreement at once, for a report: each with its interval, its working and what is undefined.</summary>
/// <remarks>Items are always pooled; no statistic is an average over documents or projects.</remarks>
public static class RaterAgreement
{
    /// <summary>Computes every statistic of ratings with one label each.</summary>
    /// <param name="ratings">The ratings.</param>
    /// <param name="resampling">Seed and number of resamples for alpha's interval.</param>
    /// <param name="confidence">The confidence of all intervals, in (0, 1).</param>
    /// <exception cref="AssumptionException"><paramref name="confidence"/> is not in (0, 1).</exception>
    public static AgreementReport Report(Ratings ratings, Resampling resampling, double confidence = 0.95)
    {
        ArgumentNullException.ThrowIfNull(ratings);
        var report = new AgreementReport
        {
            Items = ratings.Items.Count,
            Raters = ratings.Raters,
            Labels = ratings.Labels,
            PercentAgreement = PercentAgreement.Compute(ratings),
            CohenKappa = ratings.Raters.Count == 2 ? CohenKappa.Compute(ratings, confidence) : null,
            FleissKappa = FleissKappa.Compute(ratings),
            KrippendorffAlpha = KrippendorffAlpha.Compute(ratings, resampling, confidence),
            GwetAc1 = GwetAc1.Compute(ratings, confidence),
            BrennanPrediger = BrennanPrediger.Compute(ratings, confidence),
            Pairs = RaterPairs.Compare(ratings),
            PerLabel = OneVersusRest.Compute(ratings),
            Notes = [],
        };
        return report with { Notes = [.. CollectNotes(report)] };
    }

    /// <summary>Computes every statistic of ratings that hold sets of labels.</summary>
    /// <param name="ratings">The ratings.</param>
    /// <param name="resampling">Seed and number of resamples for the intervals of alpha.</param>
    /// <param name="confidence">The confidence of all intervals, in (0, 1).</param>
    /// <exception cref="AssumptionException"><paramref name="confidence"/> is not in (0, 1).</exception>
    public static SetAgreementReport Report(SetRatings ratings, Resampling resampling, double confidence = 0.95)
    {
        ArgumentNullException.ThrowIfNull(ratings);
        return new()
        {
            WholeSets = Report(ratings.AsWholeSets(), resampling, confidence),
            MasiAlpha = KrippendorffAlpha.Compute(ratings, LabelDistance.Masi, resampling, confidence),
            JaccardAlpha = KrippendorffAlpha.Compute(ratings, LabelDistance.Jaccard, resampling, confidence),
            PerLabel = OneVersusRest.Compute(ratings),
        };
    }

    private static IEnumerable<string> Beyond(AgreementReport report)
    {
        if (report.CohenKappa is { } kappa && kappa.Interval != kappa.ShownInterval) yield return "Cohen's kappa";
        if (report.GwetAc1.Interval != report.GwetAc1.ShownInterval) yield return "Gwet's AC1";
        if (report.BrennanPrediger.Interval != report.BrennanPrediger.ShownInterval) yield return "the Brennan-Prediger coefficient";
    }

    private static IEnumerable<string> CollectNotes(AgreementReport report)
    {
        if (report.PercentAgreement.ItemsLeftOut > 0)
            yield return $"Left out for having fewer than two ratings: {report.PercentAgreement.ItemsLeftOut} of {report.Items} items.";
        if (report.CohenKappa is null)
            yield return $"Cohen's kappa compares two raters; there are {report.Raters.Count}, so see the pairs.";
        if (report.CohenKappa?.Note is { } cohen) yield return $"Cohen's kappa is undefined: {cohen}.";
        if (report.FleissKappa.Note is { } fleiss)
            yield return report.FleissKappa.Value is null ? $"Fleiss' kappa is undefined: {fleiss}." : $"Fleiss' kappa is {fleiss}.";
        if (report.KrippendorffAlpha.Note is { } alpha) yield return $"Krippendorff's alpha is undefined: {alpha}.";
        if (report.KrippendorffAlpha.UndefinedReplicates is > 0 and var undefined)
            yield return $"{undefined} resamples had one answer only and are left out of the interval of Krippendorff's alpha.";
        if (report.GwetAc1.Note is { } gwet) yield return $"Gwet's AC1 is undefined: {gwet}.";
        if (report.BrennanPrediger.Note is { } brennan) yield return $"The Brennan-Prediger coefficient is undefined: {brennan}.";
        if (Beyond(report).ToList() is { Count: > 0 } beyond)
            yield return $"The interval of {string.Join(" and of ", beyond)} reaches beyond what a coefficient can be (-1 to 1), as it does where items are few; it is shown up to there.";
    }
}
