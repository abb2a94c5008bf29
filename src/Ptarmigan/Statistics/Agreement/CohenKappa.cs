namespace Ptarmigan.Statistics.Agreement;

/// <summary>Agreement of two raters beyond what their own shares of each label would give by chance.</summary>
/// <remarks>
/// Defined on the items both raters gave a label. Undefined, with a note, where both used one and the same label throughout
/// or no item has both ratings. Source: Cohen (1960), Educational and Psychological Measurement 20(1), 37-46.
/// </remarks>
/// <param name="Value">Kappa, at most 1; 0 is chance agreement. Null where undefined.</param>
/// <param name="StandardError">The large-sample standard error of Fleiss, Cohen and Everitt (1969), eq. 13. Null where undefined.</param>
/// <param name="Interval">Value plus and minus the normal quantile times the standard error, not cut off at 1. Null where undefined.</param>
/// <param name="Maximum">The largest kappa the two raters' shares of each label allow. Null where undefined.</param>
/// <param name="PercentAgreement">The share of items with the same label, in [0, 1]. Null where no item has both ratings.</param>
/// <param name="ChanceAgreement">The share expected by chance, in [0, 1]. Null where no item has both ratings.</param>
/// <param name="Table">The working: how often the raters gave each pair of labels.</param>
/// <param name="Note">Why kappa is undefined; null where it is defined.</param>
public sealed record CohenKappa(
    double? Value,
    double? StandardError,
    Interval? Interval,
    double? Maximum,
    double? PercentAgreement,
    double? ChanceAgreement,
    ConfusionTable Table,
    string? Note)
{
    /// <summary>Kappa of two raters.</summary>
    /// <param name="ratings">The ratings of exactly two raters.</param>
    /// <param name="confidence">The confidence of the interval, in (0, 1).</param>
    /// <exception cref="AssumptionException">There are more than two raters.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="confidence"/> is not in (0, 1).</exception>
    public static CohenKappa Compute(Ratings ratings, double confidence = 0.95)
    {
        ArgumentNullException.ThrowIfNull(ratings);
        if (ratings.Raters.Count > 2)
            throw new AssumptionException(
                Assumption.EnoughGroups, "raters", $"Cohen's kappa compares two raters; there are {ratings.Raters.Count}.");
        return Compute(ConfusionTable.Of(ratings), confidence);
    }

    /// <summary>Kappa of a table that is already counted.</summary>
    /// <param name="table">The table of two raters.</param>
    /// <param name="confidence">The confidence of the interval, in (0, 1).</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="confidence"/> is not in (0, 1).</exception>
    public static CohenKappa Compute(ConfusionTable table, double confidence = 0.95)
    {
        ArgumentNullException.ThrowIfNull(table);
        var reach = Quantiles.NormalReach(confidence);
        if (table.Items == 0)
            return new(null, null, null, null, null, null, table, "no item has a label from both raters");
        if (table.HasOneLabel)
            return new(
                null, null, null, null, 1, 1, table,
                $"both raters used the label {table.Labels[table.Cells[0].First]} only, so agreement by chance is already complete");

        var moments = WeightedMoments.Unweighted(table);
        var highest = table.FirstTotals.Zip(table.SecondTotals, Math.Min).Sum() / (double)table.Items;
        return new(
            moments.Kappa,
            moments.StandardError,
            new(moments.Kappa - reach * moments.StandardError, moments.Kappa + reach * moments.StandardError, confidence),
            (highest - moments.Chance) / (1 - moments.Chance),
            moments.Observed,
            moments.Chance,
            table,
            null);
    }
}
