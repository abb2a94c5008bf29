namespace Ptarmigan.Statistics;

/// <summary>Holm's step-down adjustment of several p-values, which keeps the chance of any false rejection at its level.</summary>
/// <remarks>Source: Holm (1979), "A simple sequentially rejective multiple test procedure", Scandinavian Journal of Statistics 6(2).</remarks>
public static class HolmAdjustment
{
    /// <summary>The adjusted p-values, in the order of the given ones, each in [0, 1].</summary>
    /// <remarks>
    /// The k-th smallest of m is multiplied by m - k + 1, never falls below a smaller one's adjusted value (so the order of
    /// the evidence is kept) and never exceeds 1. No p-values give none.
    /// </remarks>
    /// <param name="pValues">The p-values of one family of tests, each in [0, 1].</param>
    /// <exception cref="AssumptionException">A p-value is not in [0, 1].</exception>
    public static double[] Adjust(ReadOnlySpan<double> pValues)
    {
        var sorted = pValues.ToArray();
        var order = new int[sorted.Length];
        for (var i = 0; i < order.Length; i++)
        {
            if (!(sorted[i] is >= 0 and <= 1)) throw Require.OutOfRange(sorted[i], $"p-value {i + 1}", "must lie between 0 and 1");
            order[i] = i;
        }

        Array.Sort(sorted, order);
        var adjusted = new double[sorted.Length];
        var largestSoFar = 0.0;
        for (var i = 0; i < sorted.Length; i++)
        {
            largestSoFar = Math.Max(largestSoFar, Math.Min(1, sorted[i] * (sorted.Length - i)));
            adjusted[order[i]] = largestSoFar;
        }

        return adjusted;
    }
}
