namespace Ptarmigan.Statistics.Agreement;

/// <summary>Everything this folder can say about ratings with one label each, over all items together.</summary>
public sealed record AgreementReport
{
    private AgreementReport()
    {
    }

    /// <summary>The number of items, including those that cannot be compared.</summary>
    public required int Items { get; init; }

    /// <summary>The names of the raters.</summary>
    public required IReadOnlyList<string> Raters { get; init; }

    /// <summary>The labels that were given at least once.</summary>
    public required IReadOnlyList<string> Labels { get; init; }

    /// <summary>How often raters gave the same label.</summary>
    public required PercentAgreement PercentAgreement { get; init; }

    /// <summary>Cohen's kappa; null for more than two raters, where <see cref="Pairs"/> holds it for each two.</summary>
    public CohenKappa? CohenKappa { get; private init; }

    /// <summary>Fleiss' kappa.</summary>
    public required FleissKappa FleissKappa { get; init; }

    /// <summary>Krippendorff's alpha for labels without an order.</summary>
    public required KrippendorffAlpha KrippendorffAlpha { get; init; }

    /// <summary>Gwet's AC1.</summary>
    public required GwetAc1 GwetAc1 { get; init; }

    /// <summary>The Brennan-Prediger coefficient.</summary>
    public required BrennanPrediger BrennanPrediger { get; init; }

    /// <summary>Every pair of raters.</summary>
    public required IReadOnlyList<RaterPair> Pairs { get; init; }

    /// <summary>Every label against the rest.</summary>
    public required IReadOnlyList<LabelAgreement> PerLabel { get; init; }

    /// <summary>What is undefined and why, and what was left out.</summary>
    public required IReadOnlyList<string> Notes { get; init; }

    /// <summary>Computes every statistic.</summary>
    /// <param name="ratings">The ratings.</param>
    /// <param name="resampling">Seed and number of resamples for alpha's interval.</param>
    /// <param name="confidence">The confidence of all intervals, in (0, 1).</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="confidence"/> is not in (0, 1).</exception>
    public static AgreementReport Compute(Ratings ratings, Resampling resampling, double confidence = 0.95)
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
            Pairs = RaterPair.Compare(ratings),
            PerLabel = OneVersusRest.Compute(ratings),
            Notes = [],
        };
        return report with { Notes = [.. report.CollectNotes()] };
    }

    private IEnumerable<string> CollectNotes()
    {
        if (PercentAgreement.ItemsLeftOut > 0)
            yield return $"{PercentAgreement.ItemsLeftOut} of {Items} items have fewer than two ratings and cannot be compared.";
        if (CohenKappa is null)
            yield return $"Cohen's kappa compares two raters; there are {Raters.Count}, so see the pairs.";
        if (CohenKappa?.Note is { } cohen) yield return $"Cohen's kappa is undefined: {cohen}.";
        if (FleissKappa.Note is { } fleiss)
            yield return FleissKappa.Value is null ? $"Fleiss' kappa is undefined: {fleiss}." : $"Fleiss' kappa is {fleiss}.";
        if (KrippendorffAlpha.Note is { } alpha) yield return $"Krippendorff's alpha is undefined: {alpha}.";
        if (KrippendorffAlpha.UndefinedReplicates is > 0 and var undefined)
            yield return $"{undefined} resamples had one answer only and are left out of the interval of Krippendorff's alpha.";
        if (GwetAc1.Note is { } gwet) yield return $"Gwet's AC1 is undefined: {gwet}.";
        if (BrennanPrediger.Note is { } brennan) yield return $"The Brennan-Prediger coefficient is undefined: {brennan}.";
    }
}
