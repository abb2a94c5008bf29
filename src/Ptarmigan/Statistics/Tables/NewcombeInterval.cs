namespace Ptarmigan.Statistics.Tables;

/// <summary>The hybrid score interval for the difference of two independent proportions, made from their Wilson intervals.</summary>
/// <remarks>Source: Newcombe (1998), "Interval estimation for the difference between independent proportions", Statistics in Medicine 17(8), method 10.</remarks>
public static class NewcombeInterval
{
    /// <summary>The interval of the first share less the second, within [-1, 1].</summary>
    /// <param name="countA">How many of the first items have the property, from 0 to <paramref name="totalA"/>.</param>
    /// <param name="totalA">How many first items were looked at, at least 1.</param>
    /// <param name="countB">How many of the second items have the property, from 0 to <paramref name="totalB"/>.</param>
    /// <param name="totalB">How many second items were looked at, at least 1.</param>
    /// <param name="confidence">The confidence level, in (0, 1); 0.95 by default.</param>
    /// <exception cref="AssumptionException">There is no item, a count is not between 0 and its total, or the confidence is not in (0, 1).</exception>
    public static Interval Of(long countA, long totalA, long countB, long totalB, double confidence = 0.95)
    {
        Interval a = WilsonInterval.Of(countA, totalA, confidence), b = WilsonInterval.Of(countB, totalB, confidence);
        double shareA = (double)countA / totalA, shareB = (double)countB / totalB, difference = shareA - shareB;
        return new Interval(
            difference - double.Hypot(shareA - a.Low, b.High - shareB),
            difference + double.Hypot(a.High - shareA, shareB - b.Low),
            confidence);
    }
}
