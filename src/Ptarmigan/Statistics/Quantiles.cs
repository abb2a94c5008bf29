namespace Ptarmigan.Statistics;

/// <summary>Quantiles by linear interpolation between order statistics, the definition SciPy, NumPy and R use by default.</summary>
/// <remarks>Source: Hyndman, Fan (1996), "Sample quantiles in statistical packages", The American Statistician 50(4), definition 7.</remarks>
internal static class Quantiles
{
    /// <summary>The middle of values already in ascending order, or the mean of the two middle ones.</summary>
    public static double MedianOfSorted(ReadOnlySpan<double> sorted) => (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;

    /// <summary>The quantile of values already in ascending order.</summary>
    public static double OfSorted(ReadOnlySpan<double> sorted, double share)
    {
        var position = (sorted.Length - 1) * share;
        var below = (int)Math.Floor(position);
        var above = Math.Min(below + 1, sorted.Length - 1);
        var weight = position - below;
        var step = sorted[above] - sorted[below];

        // From the nearer end, so that rounding never leaves the two.
        return weight < 0.5 ? sorted[below] + (step * weight) : sorted[above] - (step * (1 - weight));
    }

    /// <summary>The middle share of values already in ascending order: a percentile interval of resampled ones.</summary>
    public static Interval MiddleOfSorted(ReadOnlySpan<double> sorted, double confidence)
    {
        var tail = (1 - confidence) / 2;
        return new Interval(OfSorted(sorted, tail), OfSorted(sorted, 1 - tail), confidence);
    }
}
