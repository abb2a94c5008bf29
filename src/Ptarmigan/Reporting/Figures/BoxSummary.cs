namespace Ptarmigan.Reporting.Figures;

/// <summary>What a box plot shows of a group.</summary>
/// <param name="LowWhisker">The smallest value that is no outlier.</param>
/// <param name="LowQuartile">A quarter of the values lie below.</param>
/// <param name="Median">Half of the values lie below.</param>
/// <param name="HighQuartile">Three quarters of the values lie below.</param>
/// <param name="HighWhisker">The largest value that is no outlier.</param>
/// <param name="Mean">The arithmetic mean.</param>
/// <param name="Outliers">The values beyond the whiskers, ascending.</param>
internal sealed record BoxSummary(
    double LowWhisker, double LowQuartile, double Median, double HighQuartile, double HighWhisker, double Mean, IReadOnlyList<double> Outliers)
{
    private const double Reach = 1.5;

    public static BoxSummary Of(IReadOnlyList<double> values)
    {
        var sorted = values.Order().ToArray();
        var (low, high) = (Quantile(sorted, 0.25), Quantile(sorted, 0.75));
        var (lowFence, highFence) = (low - Reach * (high - low), high + Reach * (high - low));
        return new(
            sorted.First(value => value >= lowFence), low, Quantile(sorted, 0.5), high, sorted.Last(value => value <= highFence),
            sorted.Average(), [.. sorted.Where(value => value < lowFence || value > highFence)]);
    }

    private static double Quantile(double[] sorted, double share)
    {
        var position = (sorted.Length - 1) * share;
        var below = (int)position;
        var above = Math.Min(below + 1, sorted.Length - 1);
        return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
    }
}
