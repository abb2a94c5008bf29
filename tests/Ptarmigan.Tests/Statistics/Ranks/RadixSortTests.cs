using CsCheck;
using Ptarmigan.Statistics.Ranks;
using Xunit;

namespace Ptarmigan.Tests.Statistics.Ranks;

public sealed class RadixSortTests
{
    private static readonly double[] Extremes = [0.0, -0.0, double.Epsilon, -double.Epsilon, double.MaxValue, double.MinValue];

    // Of every kind a digit sort could stumble on: both signs, whole numbers, neighbours in the last bit, extremes.
    private static readonly Gen<double> Numbers = Gen.OneOf(
        Gen.Double[-1e6, 1e6],
        Gen.Int[-20, 20].Select(value => (double)value),
        Gen.Int[0, 50].Select(step => BitConverter.Int64BitsToDouble(BitConverter.DoubleToInt64Bits(1.5) + step)),
        Gen.Int[0, 5].Select(which => Extremes[which]));

    [Fact]
    public void Numbers_come_out_in_the_order_of_a_comparing_sort() =>
        Numbers.Array[2_000, 6_000].Sample(
            values =>
            {
                var sorted = values.ToArray();
                RadixSort.Sort(sorted);
                return sorted.SequenceEqual(values.Order());
            },
            iter: 30);

    [Fact]
    public void Short_arrays_are_sorted_too() =>
        Numbers.Array[0, 50].Sample(values =>
        {
            var sorted = values.ToArray();
            RadixSort.Sort(sorted);
            return sorted.SequenceEqual(values.Order());
        });

    [Fact]
    public void Negative_zero_becomes_zero()
    {
        double[] values = [.. Enumerable.Repeat(-0.0, 3_000)];

        RadixSort.Sort(values);

        Assert.All(values, value => Assert.False(double.IsNegative(value)));
    }

    [Fact]
    public void Keys_order_as_their_numbers_and_turn_back() =>
        Gen.Select(Numbers, Numbers).Sample((a, b) =>
            RadixSort.ToNumber(RadixSort.ToKey(a)) == a && RadixSort.ToKey(a).CompareTo(RadixSort.ToKey(b)) == a.CompareTo(b));
}
