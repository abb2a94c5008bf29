using CsCheck;
using Ptarmigan.Statistics;
using Xunit;

namespace Ptarmigan.Tests.Statistics;

public sealed class BootstrapTests
{
    private static readonly double[] Values = [3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 8];

    [Fact]
    public void The_same_seed_gives_the_same_interval_and_another_seed_another()
    {
        var first = Bootstrap.Of(Values, Location.Mean, new BootstrapOptions { Seed = 7 });
        var again = Bootstrap.Of(Values, Location.Mean, new BootstrapOptions { Seed = 7 });
        var other = Bootstrap.Of(Values, Location.Mean, new BootstrapOptions { Seed = 8, Resamples = 999 });

        Assert.Equal(first, again);
        Assert.NotEqual(first.Interval, other.Interval);
    }

    // The mean of n values has the standard error sd / sqrt(n) when drawn from the values themselves (sd with n below the sum).
    [Fact]
    public void The_interval_of_a_mean_is_about_as_wide_as_the_normal_one()
    {
        var estimate = Bootstrap.Of(Values, Location.Mean);

        Assert.Equal(52.0 / 12, estimate.Estimate, 12);
        Assert.Equal(2 * 1.96 * Math.Sqrt(5.888888888888889 / 12), estimate.Interval!.Value.High - estimate.Interval.Value.Low, 0.08);
    }

    [Fact]
    public void A_shift_of_the_data_shifts_the_interval()
    {
        var before = Bootstrap.Of(Values, Location.Median);
        var after = Bootstrap.Of(Values.Select(value => value + 100).ToArray(), Location.Median);

        Assert.Equal(before.Interval!.Value.Low + 100, after.Interval!.Value.Low, 9);
        Assert.Equal(before.Interval.Value.High + 100, after.Interval.Value.High, 9);
    }

    [Fact]
    public void A_difference_is_first_minus_second()
    {
        var difference = Bootstrap.OfDifference([10, 10, 10], [4, 4], Location.Median, new BootstrapOptions { Resamples = 10 });

        Assert.Equal(6, difference.Estimate);
        Assert.Equal(new Interval(6, 6, 0.95), difference.Interval);
    }

    [Fact]
    public void Resamples_without_a_value_are_counted_and_left_out()
    {
        var options = new BootstrapOptions { Resamples = 200 };

        var some = Bootstrap.Of([1, 2], sample => sample[0] == sample[1] ? double.NaN : 5, options);
        var none = Bootstrap.Of([1, 2], _ => double.NaN, options);

        Assert.InRange(some.Undefined, 60, 140);
        Assert.Equal(5, some.Interval!.Value.Low);
        Assert.Equal((200, null), (none.Undefined, none.Interval));
    }

    [Fact]
    public void The_interval_lies_within_the_data() =>
        Gen.Select(Gen.Double[-100, 100].Array[1, 12], Gen.Long).Sample((values, seed) =>
        {
            var interval = Bootstrap.Of(values, Location.Median, new BootstrapOptions { Seed = seed, Resamples = 50 }).Interval!.Value;
            return values.Min() <= interval.Low && interval.Low <= interval.High && interval.High <= values.Max();
        });

    [Fact]
    public void What_cannot_be_drawn_is_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Bootstrap.Of(Values, Location.Mean, new BootstrapOptions { Resamples = 0 }));
        Assert.Throws<AssumptionException>(() => Bootstrap.Of(Values, Location.Mean, new BootstrapOptions { Confidence = 1 }));
        Assert.Throws<AssumptionException>(() => Bootstrap.Of([], Location.Mean));
    }
}
