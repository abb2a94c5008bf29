namespace Ptarmigan.Statistics.Ranks;

/// <summary>Ranks from 1 upwards in which equal values share the mean of the ranks they take up.</summary>
public static class MidRanks
{
    /// <summary>The rank of each value, in the order given; whole or half numbers that sum to n (n + 1) / 2.</summary>
    /// <param name="values">Finite values; none gives none.</param>
    /// <exception cref="AssumptionException">A value is not finite.</exception>
    public static double[] Of(ReadOnlySpan<double> values)
    {
        Require.Finite(values, "The sample");
        var sorted = values.ToArray();
        var order = Enumerable.Range(0, sorted.Length).ToArray();
        Array.Sort(sorted, order);
        var ranks = new double[sorted.Length];
        for (var start = 0; start < sorted.Length;)
        {
            var run = PooledOrder.RunLength(sorted, start, sorted[start]);
            foreach (var i in order.AsSpan(start, run)) ranks[i] = start + ((run + 1) / 2.0);
            start += run;
        }

        return ranks;
    }
}
