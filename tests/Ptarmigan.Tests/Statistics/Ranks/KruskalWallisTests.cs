using CsCheck;
using Ptarmigan.Statistics;
using Ptarmigan.Statistics.Ranks;
using Xunit;

namespace Ptarmigan.Tests.Statistics.Ranks;

public sealed class KruskalWallisTests
{
    private static readonly Gen<Sample[]> Groups =
        Gen.Int[-4, 4].Select(value => (double)value).Array[1, 12].Array[2, 6]
            .Select(groups => groups.Select((values, i) => new Sample($"group {i}", values)).ToArray());

    public static TheoryData<string> Cases => ReferenceCase.NamesOf("kruskal-wallis");

    [Theory]
    [MemberData(nameof(Cases))]
    public void Reference_values_hold(string name)
    {
        var reference = ReferenceCase.Read("kruskal-wallis", name);

        reference.Holds(() => KruskalWallis.Test(reference.Groups()));
    }

    [Fact]
    public void With_two_groups_it_is_the_square_of_z_of_mann_whitney() =>
        Gen.Select(Groups, Gen.Const(0)).Sample((groups, _) =>
        {
            var h = KruskalWallis.Test(groups[..2]).H;
            var z = MannWhitney.Test(groups[0], groups[1]).Z;
            return h is null ? z is null : Math.Abs(h.Value - (z!.Value * z.Value)) < 1e-9;
        });

    [Fact]
    public void The_order_of_the_groups_does_not_matter() =>
        Groups.Sample(groups =>
        {
            double? one = KruskalWallis.Test(groups).H, other = KruskalWallis.Test([.. groups.Reverse()]).H;
            return one is null ? other is null : Math.Abs(one.Value - other!.Value) < 1e-9;
        });

    [Fact]
    public void Epsilon_squared_lies_between_zero_and_one() =>
        Groups.Sample(groups => KruskalWallis.Test(groups).EpsilonSquared is null or (>= 0 and <= 1.0000000001));

    [Fact]
    public void Mean_ranks_are_those_of_ranking_the_pooled_values() =>
        Groups.Sample(groups =>
        {
            var ranks = MidRanks.Of([.. groups.SelectMany(group => group.Values.ToArray())]);
            var start = 0;
            foreach (var (group, meanRank) in groups.Zip(KruskalWallis.Test(groups).MeanRanks))
            {
                if (Math.Abs(ranks.AsSpan(start, group.Values.Length).ToArray().Average() - meanRank) > 1e-9) return false;
                start += group.Values.Length;
            }

            return true;
        });

    [Fact]
    public void Epsilon_squared_has_a_seeded_bootstrap_interval()
    {
        Sample[] groups = [new("a", new double[] { 1, 2, 3, 4 }), new("b", new double[] { 3, 4, 5, 9 })];

        var estimate = KruskalWallis.EpsilonSquared(groups, new BootstrapOptions { Resamples = 200, Seed = 3 });

        Assert.Equal(KruskalWallis.Test(groups).EpsilonSquared, estimate.Estimate);
        Assert.InRange(estimate.Estimate, estimate.Interval!.Value.Low, estimate.Interval.Value.High);
    }
}
