namespace Ptarmigan.Statistics.Tables;

/// <summary>Wilson's score interval for a proportion, which stays within [0, 1] and works for few items and for none or all.</summary>
/// <remarks>Source: Wilson (1927), "Probable inference, the law of succession, and statistical inference", JASA 22(158).</remarks>
public static class WilsonInterval
{
    /// <summary>The interval of the share that <paramref name="count"/> of <paramref name="total"/> items estimate.</summary>
    /// <param name="count">How many items have the property, from 0 to <paramref name="total"/>.</param>
    /// <param name="total">How many items were looked at, at least 1.</param>
    /// <param name="confidence">The confidence level, in (0, 1); 0.95 by default.</param>
    /// <exception cref="AssumptionException">There is no item, the count is not between 0 and the total, or the confidence is not in (0, 1).</exception>
    public static Interval Of(long count, long total, double confidence = 0.95)
    {
        if (total < 1) throw Require.OutOfRange(total, "The total", "must be at least 1");
        if (count < 0 || count > total) throw Require.OutOfRange(count, "The count", "must lie between 0 and the total");
        Require.Confidence(confidence);
        var z = Tails.StandardErrors(confidence);
        double n = total, share = count / n, square = z * z;
        var centre = (share + (square / (2 * n))) / (1 + (square / n));
        var reach = z / (1 + (square / n)) * Math.Sqrt((share * (1 - share) / n) + (square / (4 * n * n)));

        // At the very ends the formula gives 0 and 1, but for rounding.
        return new Interval(count == 0 ? 0 : centre - reach, count == total ? 1 : centre + reach, confidence);
    }
}
