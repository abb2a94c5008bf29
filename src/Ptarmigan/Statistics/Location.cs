using Ptarmigan.Statistics.Ranks;

namespace Ptarmigan.Statistics;

/// <summary>Where a sample lies: its mean and its median, in the form the bootstrap takes.</summary>
public static class Location
{
    /// <summary>The arithmetic mean, in the unit of the values.</summary>
    /// <param name="values">At least one finite value.</param>
    /// <exception cref="AssumptionException">There is no value, or one is not finite.</exception>
    /// <remarks>Rounding errors are carried along. Source: Neumaier (1974), ZAMM 54(1), "improved Kahan-Babuška" summation.</remarks>
    public static double Mean(ReadOnlySpan<double> values)
    {
        Require.Measurable(values, "The sample");
        return Sum(values) / values.Length;
    }

    /// <summary>The middle value, or the mean of the two middle ones, in the unit of the values.</summary>
    /// <param name="values">At least one finite value.</param>
    /// <exception cref="AssumptionException">There is no value, or one is not finite.</exception>
    public static double Median(ReadOnlySpan<double> values)
    {
        Require.Measurable(values, "The sample");
        return Quantiles.MedianOfSorted(SortedValues.Of(values));
    }

    internal static double Sum(ReadOnlySpan<double> values)
    {
        double sum = 0, lost = 0;
        foreach (var value in values)
        {
            var next = sum + value;
            lost += Math.Abs(sum) >= Math.Abs(value) ? sum - next + value : value - next + sum;
            sum = next;
        }

        return sum + lost;
    }
}
