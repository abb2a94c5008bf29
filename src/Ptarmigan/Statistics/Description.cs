using Ptarmigan.Statistics.Ranks;

namespace Ptarmigan.Statistics;

/// <summary>A sample in eight numbers, all but the count in the unit of its values.</summary>
/// <param name="N">How many values there are, at least 1.</param>
/// <param name="Mean">The arithmetic mean.</param>
/// <param name="Median">The middle value, or the mean of the two middle ones.</param>
/// <param name="Sd">The sample standard deviation, with n - 1 below the sum; null for a single value.</param>
/// <param name="Q25">The lower quartile by linear interpolation (type 7, the default of SciPy and R).</param>
/// <param name="Q75">The upper quartile by linear interpolation (type 7, the default of SciPy and R).</param>
/// <param name="Min">The smallest value.</param>
/// <param name="Max">The largest value.</param>
/// <param name="Notes">Why a value is null; empty where all exist.</param>
public sealed record Description(
    int N, double Mean, double Median, double? Sd, double Q25, double Q75, double Min, double Max, IReadOnlyList<string> Notes)
{
    /// <summary>Describes a sample.</summary>
    /// <param name="values">At least one finite value, in any order.</param>
    /// <exception cref="AssumptionException">There is no value, or one is not finite.</exception>
    public static Description Of(ReadOnlySpan<double> values) => Of(values, "The sample");

    /// <summary>Describes a named sample; errors repeat its name.</summary>
    /// <param name="sample">At least one finite value, in any order.</param>
    /// <exception cref="AssumptionException">There is no value, or one is not finite.</exception>
    public static Description Of(Sample sample) => Of(sample.Values.Span, sample.Name);

    private static Description Of(ReadOnlySpan<double> values, string subject)
    {
        Require.Measurable(values, subject);
        var sorted = SortedValues.Of(values);
        var mean = Location.Sum(values) / values.Length;
        IReadOnlyList<string> notes = sorted.Length > 1 ? [] : ["sd: a single value has no standard deviation."];

        return new Description(
            sorted.Length,
            mean,
            Quantiles.MedianOfSorted(sorted),
            StandardDeviation(values, mean),
            Quantiles.OfSorted(sorted, 0.25),
            Quantiles.OfSorted(sorted, 0.75),
            sorted[0],
            sorted[^1],
            notes);
    }

    private static double? StandardDeviation(ReadOnlySpan<double> values, double mean)
    {
        if (values.Length < 2) return null;
        double squares = 0, deviations = 0;
        foreach (var value in values)
        {
            var deviation = value - mean;
            squares += deviation * deviation;
            deviations += deviation;
        }

        // The deviations sum to zero but for the rounding of the mean; this takes that rounding back (Chan, Golub, LeVeque 1983).
        squares -= deviations * deviations / values.Length;
        return Math.Sqrt(squares / (values.Length - 1));
    }
}
