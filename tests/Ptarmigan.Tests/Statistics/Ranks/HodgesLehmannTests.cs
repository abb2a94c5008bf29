using CsCheck;
using Ptarmigan.Statistics;
using Ptarmigan.Statistics.Ranks;
using Xunit;

namespace Ptarmigan.Tests.Statistics.Ranks;

public sealed class HodgesLehmannTests
{
    private static readonly Gen<double[]> Tied = Gen.Int[-6, 6].Select(value => (double)value).Array[1, 25];

    private static readonly Gen<double[]> Untied = Gen.Double[-1e3, 1e3].Array[1, 60];

    public static TheoryData<string> Cases => ReferenceCase.NamesOf("hodges-lehmann");

    [Theory]
    [MemberData(nameof(Cases))]
    public void Reference_values_hold(string name)
    {
        var reference = ReferenceCase.Read("hodges-lehmann", name);

        reference.Holds(() => HodgesLehmann.Estimate(
            reference.Numbers("first"), reference.Numbers("second"), reference.Choice<double>("confidence")));
    }

    [Fact]
    public void The_estimate_is_the_median_of_all_differences() =>
        Gen.Select(Gen.OneOf(Tied, Untied), Gen.OneOf(Tied, Untied)).Sample((a, b) =>
            HodgesLehmann.Estimate(a, b).Estimate == Location.Median(Differences(a, b)));

    [Fact]
    public void Counting_finds_every_order_statistic_that_listing_finds() =>
        Gen.Select(Gen.OneOf(Tied, Untied), Gen.OneOf(Tied, Untied), Gen.Double[0, 1]).Sample((a, b, share) =>
        {
            var listed = Differences(a, b).Order().ToArray();
            var rank = 1 + (int)(share * (listed.Length - 1));
            return new PairwiseDifferences([.. a.Order()], [.. b.Order()]).Select(rank) == listed[rank - 1];
        });

    [Fact]
    public void Differences_around_zero_are_counted_once()
    {
        double[] first = [-double.Epsilon, 0, 0, double.Epsilon, 3], second = [0, 0, 0];
        var differences = new PairwiseDifferences(first, second);

        var selected = Enumerable.Range(1, 15).Select(rank => differences.Select(rank));

        Assert.Equal(Differences(first, second).Order(), selected);
    }

    [Fact]
    public void A_shift_of_the_first_sample_shifts_estimate_and_interval() =>
        Gen.Select(Tied, Tied, Gen.Int[-50, 50]).Sample((a, b, shift) =>
        {
            var before = HodgesLehmann.Estimate(a, b);
            var after = HodgesLehmann.Estimate(Array.ConvertAll(a, value => value + shift), b);
            return after.Estimate == before.Estimate + shift
                || after.Exact != before.Exact && after.Interval.Low == before.Interval.Low + shift;
        });

    [Fact]
    public void A_change_of_unit_changes_estimate_and_interval_alike() =>
        Gen.Select(Untied, Untied).Sample((a, b) =>
        {
            var before = HodgesLehmann.Estimate(a, b);
            var after = HodgesLehmann.Estimate(Array.ConvertAll(a, value => value * 4), Array.ConvertAll(b, value => value * 4));
            return (after.Estimate, after.Interval.Low, after.Interval.High)
                == (before.Estimate * 4, before.Interval.Low * 4, before.Interval.High * 4);
        });

    [Fact]
    public void Exchanging_the_samples_turns_the_sign() =>
        Gen.Select(Untied, Untied).Sample((a, b) =>
        {
            HodgesLehmannResult one = HodgesLehmann.Estimate(a, b), other = HodgesLehmann.Estimate(b, a);
            return one.Estimate == -other.Estimate && one.Interval.Low == -other.Interval.High && one.Interval.High == -other.Interval.Low;
        });

    [Fact]
    public void The_interval_holds_the_estimate() =>
        Gen.Select(Gen.OneOf(Tied, Untied), Gen.OneOf(Tied, Untied)).Sample((a, b) =>
            HodgesLehmann.Estimate(a, b) is var r && r.Interval.Low <= r.Estimate && r.Estimate <= r.Interval.High);

    [Fact]
    public void Samples_too_small_for_the_confidence_say_what_they_reach()
    {
        var result = HodgesLehmann.Estimate([1, 2.5], [10, 20.25]);

        Assert.Contains("reach 0.6667", Assert.Single(result.Notes));
    }

    private static double[] Differences(double[] a, double[] b) => [.. a.SelectMany(x => b.Select(y => x - y))];
}
