namespace Ptarmigan.Statistics.Agreement;

/// <summary>Agreement of two raters beyond chance where labels have an order and a near miss counts for something.</summary>
/// <remarks>
/// Undefined as <see cref="CohenKappa"/> is. Source: Cohen (1968), Psychological Bulletin 70(4), 213-220; standard error of
/// Fleiss, Cohen and Everitt (1969), eq. 8.
/// </remarks>
public static class WeightedKappa
{
    /// <summary>Weighted kappa of a table.</summary>
    /// <param name="table">The table of two raters.</param>
    /// <param name="order">The labels from lowest to highest, each one step from the next; may hold labels that nobody used.</param>
    /// <param name="weights">How the credit falls with distance.</param>
    /// <param name="confidence">The confidence of the interval, in (0, 1).</param>
    /// <exception cref="AssumptionException">A label in the table is missing from <paramref name="order"/>, or <paramref name="confidence"/> is not in (0, 1).</exception>
    /// <exception cref="ArgumentException"><paramref name="order"/> names a label twice.</exception>
    public static WeightedKappaResult Compute(
        ConfusionTable table, IReadOnlyList<string> order, KappaWeights weights, double confidence = 0.95)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(order);
        var reach = Tails.StandardErrors(confidence);
        var ordered = table.Reorder(order);
        if (CohenKappa.Compute(ordered, confidence).Note is { } note) return new(null, null, null, weights, ordered, note);

        double steps = order.Count - 1;
        var moments = WeightedMoments.Weighted(ordered, (first, second) => weights switch
        {
            KappaWeights.Linear => 1 - Math.Abs(first - second) / steps,
            _ => 1 - (first - second) * (first - second) / (steps * steps),
        });
        return new(
            moments.Kappa,
            moments.StandardError,
            new(moments.Kappa - reach * moments.StandardError, moments.Kappa + reach * moments.StandardError, confidence),
            weights,
            ordered,
            null);
    }
}
