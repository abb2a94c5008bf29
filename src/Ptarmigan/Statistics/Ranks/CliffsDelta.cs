namespace Ptarmigan.Statistics.Ranks;

/// <summary>Cliff's delta and Vargha and Delaney's A of two independent samples, with confidence intervals.</summary>
/// <remarks>
/// The interval takes Cliff's unbiased variance of the dominance matrix and is asymmetric, so that it stays within [-1, 1].
/// Source: Cliff (1993), "Dominance statistics: ordinal analyses to answer ordinal questions", Psychological Bulletin 114(3);
/// Feng, Cliff (2004), "Monte Carlo evaluation of ordinal d with improved confidence interval", JMASM 3(2).
/// </remarks>
public static class CliffsDelta
{
    /// <summary>Estimates both effect sizes, of the first sample over the second.</summary>
    /// <param name="first">At least one finite value, in any order.</param>
    /// <param name="second">At least one finite value, in any order.</param>
    /// <param name="confidence">The confidence level, in (0, 1); 0.95 by default.</param>
    /// <exception cref="AssumptionException">A sample is empty, a value is not finite, or the confidence is not in (0, 1).</exception>
    public static CliffsDeltaResult Estimate(ReadOnlySpan<double> first, ReadOnlySpan<double> second, double confidence = 0.95)
    {
        Require.Measurable(first, "The first sample");
        Require.Measurable(second, "The second sample");
        Require.Confidence(confidence);
        var (sortedFirst, sortedSecond) = SortedValues.Of(first, second);
        var order = PooledOrder.Of(sortedFirst, sortedSecond);
        Interval? interval = Math.Min(order.First, order.Second) < 2 ? null : IntervalOf(order.CliffsDelta, order, confidence);

        return new CliffsDeltaResult(
            order.CliffsDelta,
            interval,
            order.U1 / order.Pairs,
            interval is { } i ? new Interval((i.Low + 1) / 2, (i.High + 1) / 2, confidence) : null,
            interval is null ? ["interval: a sample of one value says nothing of its spread."] : []);
    }

    private static Interval IntervalOf(double delta, PooledOrder order, double confidence)
    {
        var z = Tails.StandardErrors(confidence);
        if (Math.Abs(delta) == 1) return IntervalOfSeparated(delta, Math.Min(order.First, order.Second), z, confidence);
        var variance = Variance(delta, order);
        var middle = delta - (delta * delta * delta);
        var reach = z * Math.Sqrt(variance * (Math.Pow(1 - (delta * delta), 2) + (z * z * variance)));
        var scale = 1 - (delta * delta) + (z * z * variance);
        return new Interval(Math.Max(-1, (middle - reach) / scale), Math.Min(1, (middle + reach) / scale), confidence);
    }

    /// <summary>Where no pair speaks against the direction the variance is zero; the smaller sample's size then sets the near end.</summary>
    private static Interval IntervalOfSeparated(double delta, int smaller, double z, double confidence)
    {
        var near = (smaller - (z * z)) / (smaller + (z * z));
        return delta > 0 ? new Interval(near, 1, confidence) : new Interval(-1, -near, confidence);
    }

    private static double Variance(double delta, PooledOrder order)
    {
        double n1 = order.First, n2 = order.Second, square = delta * delta;
        var rows = order.FirstSquares - (n1 * n2 * n2 * square);
        var columns = order.SecondSquares - (n2 * n1 * n1 * square);
        var cells = order.Pairs - order.TiedPairs - (order.Pairs * square);
        var unbiased = (rows + columns - cells) / (order.Pairs * (n1 - 1) * (n2 - 1));
        return Math.Max(unbiased, (1 - square) / (order.Pairs - 1));
    }
}
