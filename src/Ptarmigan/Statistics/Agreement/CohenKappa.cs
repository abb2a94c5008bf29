namespace Ptarmigan.Statistics.Agreement;

/// <summary>Agreement of two raters beyond what their own shares of each label would give by chance.</summary>
/// <remarks>
/// Defined on the items both raters gave a label. Undefined, with a note, where both used one and the same label throughout
/// or no item has both ratings. Source: Cohen (1960), Educational and Psychological Measurement 20(1), 37-46.
/// </remarks>
public static class CohenKappa
{
    /// <summary>Kappa of two raters.</summary>
    /// <param name="ratings">The ratings of exactly two raters.</param>
    /// <param name="confidence">The confidence of the interval, in (0, 1).</param>
    /// <exception cref="AssumptionException">There are more than two raters, or <paramref name="confidence"/> is not in (0, 1).</exception>
    public static CohenKappaResult Compute(Ratings ratings, double confidence = 0.95)
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
    /// <exception cref="AssumptionException"><paramref name="confidence"/> is not in (0, 1).</exception>
    public static CohenKappaResult Compute(ConfusionTable table, double confidence = 0.95)
    {
        ArgumentNullException.ThrowIfNull(table);
        var reach = Tails.StandardErrors(confidence);
        if (table.Items == 0)
            return new(null, null, null, null, null, null, table, "no item has a label from both raters");
        if (table.HasOneLabel)
            return new(
                null, null, null, null, 1, 1, table,
                $"both raters used only the label '{table.Labels[table.Cells[0].First]}', so chance alone gives full agreement");

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
