using Ptarmigan.Statistics;
using Ptarmigan.Statistics.Survival;
using Xunit;

namespace Ptarmigan.Tests.Statistics.Survival;

public sealed class SurvivalSampleTests
{
    [Theory]
    [InlineData(-0.5, Assumption.InRange, "The time of bugs, row 2 is negative: -0.5.")]
    [InlineData(double.NaN, Assumption.Finite, "The time of bugs, row 2 is not a finite number.")]
    [InlineData(double.PositiveInfinity, Assumption.Finite, "The time of bugs, row 2 is not a finite number.")]
    public void Impossible_time_is_an_error_that_names_the_row(double time, Assumption assumption, string message)
    {
        var error = Assert.Throws<AssumptionException>(() => new SurvivalSample("bugs", [1, time], [true, true]));

        Assert.Equal(assumption, error.Assumption);
        Assert.Equal("bugs, row 2", error.Subject);
        Assert.Equal(message, error.Message);
    }

    [Fact]
    public void Group_without_times_is_an_error_that_names_the_group()
    {
        var error = Assert.Throws<AssumptionException>(() => new SurvivalSample("bugs", [], []));

        Assert.Equal(Assumption.NotEmpty, error.Assumption);
        Assert.Equal("bugs", error.Subject);
    }

    [Fact]
    public void Times_without_as_many_flags_are_an_error() =>
        Assert.Equal(
            Assumption.SameLength,
            Assert.Throws<AssumptionException>(() => new SurvivalSample("bugs", [1, 2], [true])).Assumption);

    [Fact]
    public void Times_of_0_and_minus_0_are_the_same_moment() =>
        Assert.Single(new SurvivalSample("bugs", [0, -0.0], [true, false]).Moments);

    [Fact]
    public void Later_changes_to_the_callers_array_do_not_reach_the_sample()
    {
        double[] times = [1, 2];
        var sample = new SurvivalSample("bugs", times, [true, true]);

        times[0] = 50;

        Assert.Equal([1, 2], KaplanMeier.Estimate(sample).Steps.Select(step => step.Time));
    }

    [Fact]
    public void Member_censored_at_the_time_of_an_event_was_still_at_risk()
    {
        var step = KaplanMeier.Estimate(new SurvivalSample("bugs", [3, 3], [false, true])).Steps.Single();

        Assert.Equal((2, 1, 1, 0.5), (step.AtRisk, step.Events, step.Censored, step.Survival));
    }

    [Fact]
    public void One_group_cannot_be_compared() =>
        Assert.Equal(
            Assumption.EnoughGroups,
            Assert.Throws<AssumptionException>(() => LogRank.Test([new SurvivalSample("bugs", [1], [true])])).Assumption);

    [Fact]
    public void Mean_beyond_the_watching_is_undefined()
    {
        var mean = RestrictedMean.Compute(KaplanMeier.Estimate(new SurvivalSample("bugs", [3, 5], [true, false])), horizon: 6);

        Assert.Null(mean.Value);
        Assert.Equal("nobody in bugs was watched up to the horizon", mean.Note);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(double.PositiveInfinity)]
    [InlineData(double.NaN)]
    public void Horizon_that_is_no_time_is_the_callers_mistake(double horizon) =>
        Assert.Throws<ArgumentOutOfRangeException>(
            () => RestrictedMean.Compute(KaplanMeier.Estimate(new SurvivalSample("bugs", [3], [true])), horizon));

    [Fact]
    public void Note_says_which_way_the_ratio_runs()
    {
        var early = new SurvivalSample("early", [1, 2], [true, true]);
        var late = new SurvivalSample("late", [5, 6], [true, true]);

        Assert.Equal("no event of late comes while early is at risk, so the ratio runs to 0", CoxRegression.Fit(early, late).Note);
        Assert.Equal("no event of late comes while early is at risk, so the ratio runs to infinity", CoxRegression.Fit(late, early).Note);
    }
}
