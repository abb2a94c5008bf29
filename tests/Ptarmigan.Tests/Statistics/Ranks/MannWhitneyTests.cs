using CsCheck;
using Ptarmigan.Statistics;
using Ptarmigan.Statistics.Ranks;
using Xunit;

namespace Ptarmigan.Tests.Statistics.Ranks;

public sealed class MannWhitneyTests
{
    // Few distinct values, so that ties are common.
    private static readonly Gen<double[]> Tied = Gen.Int[-3, 3].Select(value => (double)value).Array[1, 7];

    private static readonly Gen<double[]> Untied = Gen.Double[-1e3, 1e3].Array[1, 30];

    public static TheoryData<string> Cases => ReferenceCase.NamesOf("mann-whitney");

    [Theory]
    [MemberData(nameof(Cases))]
    public void Reference_values_hold(string name)
    {
        var reference = ReferenceCase.Read("mann-whitney", name);
        var options = new MannWhitneyOptions
        {
            Alternative = reference.Choice<Alternative>("alternative"),
            Method = reference.Choice<MannWhitneyMethod>("method"),
            Continuity = reference.Choice<bool>("continuity"),
        };

        reference.Holds(() => MannWhitney.Test(reference.Numbers("first"), reference.Numbers("second"), options));
    }

    [Fact]
    public void The_two_statistics_sum_to_the_number_of_pairs() =>
        Gen.Select(Tied, Tied).Sample((a, b) => MannWhitney.Test(a, b) is var r && r.U1 + r.U2 == a.Length * b.Length);

    [Fact]
    public void The_statistic_counts_pairs_as_a_double_loop_does() =>
        Gen.Select(Gen.OneOf(Tied, Untied), Gen.OneOf(Tied, Untied)).Sample((a, b) => MannWhitney.Test(a, b).U1 == PlainU(a, b));

    [Fact]
    public void A_rising_transformation_changes_nothing() =>
        Gen.Select(Tied, Tied).Sample((a, b) =>
        {
            var before = MannWhitney.Test(a, b);
            var after = MannWhitney.Test(Array.ConvertAll(a, Transform), Array.ConvertAll(b, Transform));
            return (before.U1, before.PValue, before.Z) == (after.U1, after.PValue, after.Z);

            static double Transform(double x) => Math.Exp(x / 2) + 100;
        });

    [Fact]
    public void Exchanging_the_samples_mirrors_the_result() =>
        Gen.Select(Tied, Tied, Gen.Enum<MannWhitneyMethod>()).Sample((a, b, method) =>
        {
            MannWhitneyOptions greater = new() { Alternative = Alternative.Greater, Method = method };
            var one = MannWhitney.Test(a, b, greater);
            var other = MannWhitney.Test(b, a, greater with { Alternative = Alternative.Less });
            return one.U1 == other.U2 && one.CliffsDelta == -other.CliffsDelta && Math.Abs(one.PValue - other.PValue) < 1e-13;
        });

    [Fact]
    public void The_order_of_the_values_does_not_matter() =>
        Gen.Select(Untied, Untied, Gen.Long).Sample((a, b, seed) =>
        {
            var before = MannWhitney.Test(a, b);
            new SeededRandom(seed).Shuffle<double>(a);
            return MannWhitney.Test(a, b) is var after && (before.U1, before.PValue) == (after.U1, after.PValue);
        });

    [Fact]
    public void The_permutation_p_value_is_that_of_dealing_the_values_in_every_way() =>
        Gen.Select(Tied, Tied, Gen.Enum<Alternative>()).Sample(
            (a, b, alternative) =>
            {
                var p = MannWhitney.Test(a, b, new() { Method = MannWhitneyMethod.ExactTies, Alternative = alternative }).PValue;
                return Math.Abs(p - PlainPermutationP(a, b, alternative)) < 1e-12;
            },
            iter: 60);

    [Fact]
    public void Without_ties_both_exact_methods_agree() =>
        Gen.Select(Gen.Double[0, 1].Array[1, 12], Gen.Double[0, 1].Array[1, 12], Gen.Enum<Alternative>()).Sample((a, b, alternative) =>
        {
            var exact = MannWhitney.Test(a, b, new() { Method = MannWhitneyMethod.Exact, Alternative = alternative });
            var permuted = MannWhitney.Test(a, b, new() { Method = MannWhitneyMethod.ExactTies, Alternative = alternative });
            return Math.Abs(exact.PValue - permuted.PValue) < 1e-12;
        });

    [Fact]
    public void Results_stay_within_their_bounds() =>
        Gen.Select(Tied, Tied, Gen.Enum<MannWhitneyMethod>(), Gen.Enum<Alternative>(), Gen.Bool).Sample((a, b, method, alternative, continuity) =>
        {
            var r = MannWhitney.Test(a, b, new() { Method = method, Alternative = alternative, Continuity = continuity });
            return r.PValue is > 0 and <= 1 && r.CliffsDelta is >= -1 and <= 1 && r.VarghaDelaneyA is >= 0 and <= 1
                && r.CliffsDelta == (2 * r.VarghaDelaneyA) - 1 | Math.Abs(r.CliffsDelta - (2 * r.VarghaDelaneyA) + 1) < 1e-15;
        });

    [Fact]
    public void Large_samples_are_sorted_on_threads_and_give_the_same()
    {
        var random = new SeededRandom(5);
        double[] a = [.. Enumerable.Range(0, 40_000).Select(_ => random.NextDouble() - 0.5)];
        double[] b = [.. Enumerable.Range(0, 30_000).Select(_ => Math.Round(random.NextDouble(), 3) - 0.5)];

        var result = MannWhitney.Test(a, b);

        var ranks = MidRanks.Of([.. a, .. b]);
        Assert.Equal(ranks.Take(a.Length).Sum() - (a.Length * (a.Length + 1.0) / 2), result.U1);
    }

    [Fact]
    public void Exact_with_ties_becomes_exact_ties_and_says_so()
    {
        var result = MannWhitney.Test([1, 2, 2], [2, 3], new() { Method = MannWhitneyMethod.Exact });

        Assert.Equal(MannWhitneyMethod.ExactTies, result.Method);
        Assert.Contains("exact-ties", Assert.Single(result.Notes));
    }

    [Fact]
    public void Errors_repeat_the_names_of_the_groups()
    {
        var error = Assert.Throws<AssumptionException>(() => MannWhitney.Test(new Sample("bugs", new double[] { 1 }), new Sample("questions", default)));

        Assert.Equal("questions", error.Subject);
        Assert.Equal("questions holds no value; at least one is needed.", error.Message);
    }

    private static double PlainU(double[] a, double[] b) => a.Sum(x => b.Sum(y => x > y ? 1 : x == y ? 0.5 : 0));

    private static double PlainPermutationP(double[] a, double[] b, Alternative alternative)
    {
        double[] pooled = [.. a, .. b];
        var centre = a.Length * b.Length / 2.0;
        var observed = PlainU(a, b) - centre;
        int ways = 0, extreme = 0;
        for (var mask = 0; mask < 1 << pooled.Length; mask++)
        {
            if (int.PopCount(mask) != a.Length) continue;
            double[] dealt = [.. pooled.Where((_, i) => (mask >> i & 1) == 1)], rest = [.. pooled.Where((_, i) => (mask >> i & 1) == 0)];
            var excess = PlainU(dealt, rest) - centre;
            ways++;
            extreme += alternative switch
            {
                Alternative.Greater => excess >= observed,
                Alternative.Less => excess <= observed,
                _ => Math.Abs(excess) >= Math.Abs(observed),
            } ? 1 : 0;
        }

        return extreme / (double)ways;
    }
}
