using Ptarmigan.Statistics.Agreement;
using Xunit;

namespace Ptarmigan.Tests.Statistics.Agreement;

public sealed class AgreementReportTests
{
    private static readonly Resampling Draws = new(seed: 1, replicates: 200);

    [Fact]
    public void Notes_say_what_is_undefined_or_left_out_and_why()
    {
        var ratings = Ratings.Of(
        [
            new("i1", "a", "yes"), new("i1", "b", "yes"),
            new("i2", "a", "yes"), new("i2", "b", "yes"),
            new("i3", "a", "yes"), new("i3", "b", null),
        ]);

        Approved.Match(string.Join('\n', RaterAgreement.Report(ratings, Draws).Notes));
    }

    [Fact]
    public void Notes_of_three_raters_name_the_items_used()
    {
        var ratings = Ratings.Of(
        [
            new("i1", "a", "yes"), new("i1", "b", "yes"), new("i1", "c", "no"),
            new("i2", "a", "no"), new("i2", "b", "no"), new("i2", "c", "no"),
            new("i3", "a", "yes"), new("i3", "b", "no"),
            new("i4", "c", "no"),
        ]);

        Approved.Match(string.Join('\n', RaterAgreement.Report(ratings, Draws).Notes));
    }

    // Two rare disagreements out of 125: kappa is below 0 although 94 % agree, which AC1 and the label's own row make visible.
    [Fact]
    public void Prevalence_paradox_shows_in_the_report()
    {
        var rows = Enumerable.Repeat(new[] { 0, 0 }, 118).Concat(Enumerable.Repeat(new[] { 0, 1 }, 5)).Concat(Enumerable.Repeat(new[] { 1, 0 }, 2));

        var report = RaterAgreement.Report(RatingsGen.ToRatings([.. rows]), Draws);

        Assert.True(report.CohenKappa!.Value < 0);
        Assert.Equal(0.944, report.PercentAgreement.Value!.Value, 12);
        Assert.True(report.GwetAc1.Value > 0.9);
        Assert.Equal(0, report.PerLabel[1].SpecificAgreement);
    }

    [Fact]
    public void Items_are_pooled_over_unequal_numbers_of_ratings()
    {
        var ratings = RatingsGen.ToRatings([[0, 0, 0, 0], [0, 1, -1, -1], [1, 1, -1, -1]]);

        Assert.Equal(2.0 / 3, PercentAgreement.Compute(ratings).Value!.Value, 12);
        Assert.Equal(2.0 / 3, PercentAgreement.Compute(ratings).Unanimous!.Value, 12);
    }

    // 8 times both yes, once both no, one disagreement: kappa 0.615, standard error above 0.3.
    [Fact]
    public void Interval_of_kappa_is_shown_up_to_what_kappa_can_be_and_kept_as_computed()
    {
        var report = RaterAgreement.Report(RatingsGen.ToRatings([.. Enumerable.Repeat(new[] { 0, 0 }, 8), [1, 1], [0, 1]]), Draws);

        Assert.True(report.CohenKappa!.Interval!.Value.High > 1);
        Assert.Equal(1, report.CohenKappa.ShownInterval!.Value.High);
        Assert.Equal(report.CohenKappa.Interval.Value.Low, report.CohenKappa.ShownInterval.Value.Low);
        Assert.Contains(report.Notes, note => note.StartsWith("The interval of Cohen's kappa reaches beyond", StringComparison.Ordinal));
    }
}
