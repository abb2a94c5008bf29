using CsCheck;
using Ptarmigan.Statistics.Survival;
using Xunit;

namespace Ptarmigan.Tests.Statistics.Survival;

/// <summary>What holds for any durations whatever: whole days with many ties and zeros, as issues have them.</summary>
public sealed class SurvivalLawTests
{
    private static readonly Gen<(double Days, bool Happened)[]> Members =
        Gen.Select(Gen.Int[0, 12].Select(days => (double)days), Gen.Bool).Array[1, 30];

    // Distinct whole days, dealt to two groups, so that no two events are tied.
    private static readonly Gen<(double Days, bool Happened)[][]> TwoGroupsWithoutTies =
        Gen.Select(Gen.Shuffle(Enumerable.Range(0, 24).ToArray()), Gen.Bool.Array[24], Gen.Int[4, 20]).Select((days, happened, first) =>
        {
            var members = days.Zip(happened, (day, event_) => ((double)day, event_)).ToArray();
            return new[] { members[..first], members[first..] };
        });

    [Fact]
    public void Curve_starts_at_1_and_never_rises() => Members.Sample(members =>
    {
        var curve = KaplanMeier.Estimate(Sample("all", members));

        Assert.Equal(1, curve.SurvivalAt(-1));
        Assert.All(curve.Steps.Zip(curve.Steps.Skip(1)), pair => Assert.True(pair.Second.Survival <= pair.First.Survival));
        Assert.All(curve.Steps, step => Assert.InRange(step.Survival, 0, 1));
    });

    [Fact]
    public void Intervals_hold_the_curve_within_0_and_1() => Gen.Select(Members, Gen.Enum<CurveInterval>()).Sample((members, scale) =>
    {
        var curve = KaplanMeier.Estimate(Sample("all", members), scale);

        foreach (var step in curve.Steps)
        {
            if (step.Interval is not { } interval) continue;
            Assert.True(interval.Low >= 0 && interval.Low <= step.Survival + 1e-12);
            Assert.True(interval.High <= 1 && interval.High >= step.Survival - 1e-12);
        }
    });

    [Fact]
    public void Median_lies_in_its_interval() => Gen.Select(Members, Gen.Enum<CurveInterval>()).Sample((members, scale) =>
    {
        var curve = KaplanMeier.Estimate(Sample("all", members), scale);

        if (curve is { Median: { } median, MedianInterval: { } interval }) Assert.InRange(median, interval.Low, interval.High);
    });

    [Fact]
    public void Without_censoring_the_curve_is_the_share_still_open() => Members.Sample(members =>
    {
        var days = members.Select(member => member.Days).ToList();

        var curve = KaplanMeier.Estimate(Sample("all", [.. days.Select(day => (day, true))]));

        Assert.All(curve.Steps, step => Assert.Equal(days.Count(day => day > step.Time) / (double)days.Count, step.Survival, 12));
    });

    [Fact]
    public void Mean_up_to_a_horizon_without_censoring_is_the_mean_of_the_shortened_times() => Members.Sample(members =>
    {
        var curve = KaplanMeier.Estimate(Sample("all", [.. members.Select(member => (member.Days, true))]));

        Assert.Equal(members.Average(member => Math.Min(member.Days, 7)), RestrictedMean.Compute(curve, 7).Value!.Value, 10);
    });

    [Fact]
    public void Log_rank_does_not_depend_on_the_order_of_groups() => Gen.Select(Members, Members, Members).Sample((a, b, c) =>
    {
        var forth = LogRank.Test([Sample("a", a), Sample("b", b), Sample("c", c)]);
        var back = LogRank.Test([Sample("c", c), Sample("b", b), Sample("a", a)]);

        AssertNear(forth.ChiSquared, back.ChiSquared);
        Assert.Equal(forth.Df, back.Df);
        Assert.True(forth.ChiSquared is null or >= 0);
        Assert.True(forth.PValue is null or (>= 0 and <= 1));
    });

    [Fact]
    public void As_many_events_are_expected_as_observed() => Gen.Select(Members, Members, Members).Sample((a, b, c) =>
    {
        var test = LogRank.Test([Sample("a", a), Sample("b", b), Sample("c", c)]);

        Assert.Equal(test.Groups.Sum(group => group.Observed), test.Groups.Sum(group => group.Expected), 1e-9);
    });

    [Fact]
    public void Same_group_twice_shows_no_difference() => Members.Where(members => members.Any(member => member.Happened)).Sample(members =>
    {
        var (one, other) = (Sample("one", members), Sample("other", members));

        Assert.Equal(0, LogRank.Test([one, other]).ChiSquared ?? 0, 1e-9);
        Assert.Equal(1, CoxRegression.Fit(one, other).HazardRatio ?? 1, 1e-9);
    });

    [Fact]
    public void Without_ties_the_score_test_is_the_log_rank_test() => TwoGroupsWithoutTies.Sample(groups =>
    {
        var (a, b) = (Sample("a", groups[0]), Sample("b", groups[1]));

        if (CoxRegression.Fit(a, b).ScoreChiSquared is { } score) AssertNear(LogRank.Test([a, b]).ChiSquared, score);
    });

    [Fact]
    public void Swapping_the_groups_inverts_the_hazard_ratio() => Gen.Select(Members, Members).Sample((a, b) =>
    {
        var forth = CoxRegression.Fit(Sample("a", a), Sample("b", b));
        var back = CoxRegression.Fit(Sample("b", b), Sample("a", a));

        Assert.Equal(forth.HazardRatio is null, back.HazardRatio is null);
        if (forth.HazardRatio is not { } ratio) return;
        AssertNear(1 / ratio, back.HazardRatio);
        AssertNear(forth.StandardError, back.StandardError);
        AssertNear(1 / forth.Interval!.Value.High, back.Interval!.Value.Low);
    });

    [Fact]
    public void Every_likelihood_has_its_maximum_found_or_says_why_there_is_none() => Gen.Select(Members, Members).Sample((a, b) =>
    {
        var cox = CoxRegression.Fit(Sample("a", a), Sample("b", b));

        Assert.True(cox.Converged ^ cox.Note is not null);
        Assert.True(cox.HazardRatio is null || (double.IsFinite(cox.HazardRatio.Value) && cox.HazardRatio > 0));
    });

    // Powers of two scale without rounding, so ties stay ties.
    [Fact]
    public void Unit_of_time_does_not_matter() => Gen.Select(Members, Members, Gen.Int[-8, 8]).Sample((a, b, power) =>
    {
        var (before, after) = (new[] { Sample("a", a), Sample("b", b) }, new[] { Sample("a", Scale(a)), Sample("b", Scale(b)) });

        Assert.Equal(LogRank.Test(before).ChiSquared, LogRank.Test(after).ChiSquared);
        Assert.Equal(CoxRegression.Fit(before[0], before[1]).HazardRatio, CoxRegression.Fit(after[0], after[1]).HazardRatio);
        Assert.Equal(KaplanMeier.Estimate(before[0]).Median * Math.Pow(2, power), KaplanMeier.Estimate(after[0]).Median);

        (double Days, bool Happened)[] Scale((double Days, bool Happened)[] members) =>
            Array.ConvertAll(members, member => (member.Days * Math.Pow(2, power), member.Happened));
    });

    [Fact]
    public void Order_of_members_does_not_matter() => Members.Sample(members =>
    {
        var there = KaplanMeier.Estimate(Sample("all", members));
        var back = KaplanMeier.Estimate(Sample("all", [.. members.Reverse()]));

        Assert.Equal(there.Steps, back.Steps);
    });

    private static SurvivalSample Sample(string name, (double Days, bool Happened)[] members) => new(
        name, Array.ConvertAll(members, member => member.Days), Array.ConvertAll(members, member => member.Happened));

    private static void AssertNear(double? expected, double? actual)
    {
        Assert.Equal(expected is null, actual is null);
        if (expected is { } value) Assert.Equal(value, actual!.Value, 1e-7 * Math.Max(1, Math.Abs(value)));
    }
}
