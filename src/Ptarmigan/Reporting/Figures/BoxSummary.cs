using Ptarmigan.Statistics;

namespace Ptarmigan.Reporting.Figures;

/// <summary>What a box plot shows of a group.</summary>
/// <param name="Description">Quartiles, median and mean.</param>
/// <param name="LowWhisker">The smallest value that is no outlier.</param>
/// <param name="HighWhisker">The largest value that is no outlier.</param>
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
        return new(
            description, sorted.First(value => value >= low), sorted.Last(value => value <= high),
            [.. sorted.Where(value => value < low || value > high)]);
    }
}
