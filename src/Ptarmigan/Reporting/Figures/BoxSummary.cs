using Ptarmigan.Statistics;

namespace Ptarmigan.Reporting.Figures;

/// <summary>What a box plot shows of a group.</summary>
/// <param name="Description">Quartiles, median and mean.</param>
/// <param name="LowWhisker">The smallest value that is no outlier, or the lower quartile where that is smaller.</param>
/// <param name="HighWhisker">The largest value that is no outlier, or the upper quartile where that is larger.</param>
/// <param name="Outliers">The values beyond the whiskers, ascending.</param>
internal sealed record BoxSummary(Description Description, double LowWhisker, double HighWhisker, IReadOnlyList<double> Outliers)
{
    private const double Reach = 1.5;

    public static BoxSummary Of(IReadOnlyList<double> values)
    {
        var sorted = values.Order().ToArray();
        var description = Description.Of(sorted);
        var reach = Reach * (description.Q75 - description.Q25);
        var (low, high) = (description.Q25 - reach, description.Q75 + reach);

        // In a small sample an interpolated quartile can lie beyond every value within reach: the whisker then has no length.
        return new(
            description,
            Math.Min(description.Q25, sorted.First(value => value >= low)),
            Math.Max(description.Q75, sorted.Last(value => value <= high)),
            [.. sorted.Where(value => value < low || value > high)]);
    }
}
