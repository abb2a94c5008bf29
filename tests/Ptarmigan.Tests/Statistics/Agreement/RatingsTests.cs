using Ptarmigan.Statistics;
using Ptarmigan.Statistics.Agreement;
using Xunit;

namespace Ptarmigan.Tests.Statistics.Agreement;

public sealed class RatingsTests
{
    [Fact]
    public void Ratings_are_found_by_item_and_rater_whatever_order_they_came_in()
    {
        var ratings = Ratings.Of([new("i2", "b", "no"), new("i1", "a", "yes"), new("i1", "b", null)]);

        Assert.Equal(["i1", "i2"], ratings.Items);
        Assert.Equal(["a", "b"], ratings.Raters);
        Assert.Equal(["no", "yes"], ratings.Labels);
        Assert.Equal(["yes", null, null, "no"], [ratings.LabelOf(0, 0), ratings.LabelOf(0, 1), ratings.LabelOf(1, 0), ratings.LabelOf(1, 1)]);
    }

    [Fact]
    public void Same_rating_twice_counts_once()
    {
        var ratings = Ratings.Of([new("i", "a", "yes"), new("i", "a", "yes"), new("i", "b", "no"), new("i", "b", null)]);

        Assert.Equal("yes", ratings.LabelOf(0, 0));
        Assert.Equal("no", ratings.LabelOf(0, 1));
    }

    [Fact]
    public void Two_labels_of_one_rater_for_one_item_are_an_error_that_names_them()
    {
        var error = Assert.Throws<AssumptionException>(
            () => Ratings.Of([new("i 7", "Ana", "yes"), new("i 7", "Bo", "no"), new("i 7", "Ana", "no")]));

        Assert.Equal(Assumption.OneAnswerEach, error.Assumption);
        Assert.Equal("i 7, Ana", error.Subject);
        Assert.Equal("Ana rated i 7 more than once and differently: no and yes.", error.Message);
    }

    [Fact]
    public void Nothing_to_read_is_an_error() =>
        Assert.Equal(Assumption.NotEmpty, Assert.Throws<AssumptionException>(() => Ratings.Of([])).Assumption);

    [Fact]
    public void One_rater_is_an_error_that_names_the_rater()
    {
        var error = Assert.Throws<AssumptionException>(() => Ratings.Of([new("i", "Ana", "yes"), new("j", "Ana", "no")]));

        Assert.Equal(Assumption.EnoughGroups, error.Assumption);
        Assert.Equal("Ana", error.Subject);
    }

    [Fact]
    public void Cohen_kappa_of_three_raters_is_an_error() =>
        Assert.Throws<AssumptionException>(
            () => CohenKappa.Compute(Ratings.Of([new("i", "a", "x"), new("i", "b", "x"), new("i", "c", "x")])));

    [Fact]
    public void Empty_set_is_an_answer_and_a_gap_is_not()
    {
        var ratings = SetRatings.Of(
        [
            new("i", "a", LabelSet.Empty), new("i", "b", LabelSet.Empty),
            new("j", "a", LabelSet.Of("x")), new("j", "b", null),
            new("k", "a", LabelSet.Of("x")), new("k", "b", LabelSet.Of("x")),
        ]);

        var alpha = KrippendorffAlpha.Compute(ratings, LabelDistance.Masi, new(seed: 1, replicates: 10));

        Assert.Equal(1, alpha.Value);
        Assert.Equal(2, alpha.Units);
        Assert.Equal(1, alpha.UnitsLeftOut);
    }

    [Fact]
    public void Label_without_a_place_in_the_order_is_an_error_that_names_it()
    {
        var table = ConfusionTable.Of(["low", "high"], new[,] { { 1, 2 }, { 3, 4 } });

        var error = Assert.Throws<AssumptionException>(() => WeightedKappa.Compute(table, ["low", "middle"], KappaWeights.Linear));

        Assert.Equal("high", error.Subject);
    }

    [Fact]
    public void Table_that_is_not_as_large_as_its_labels_is_an_error() =>
        Assert.Throws<AssumptionException>(() => ConfusionTable.Of(["a"], new int[2, 2]));

    [Fact]
    public void Table_with_a_negative_count_is_an_error() =>
        Assert.Throws<AssumptionException>(() => ConfusionTable.Of(["a", "b"], new[,] { { 1, -1 }, { 0, 2 } }));

    [Fact]
    public void A_hundred_thousand_items_with_as_many_labels_as_items_fit_in_memory()
    {
        var ratings = Ratings.Of(
            from item in Enumerable.Range(0, 100_000)
            from rater in new[] { "a", "b" }
            select new Rating($"{item}", rater, $"label {(rater == "a" ? item : item - item % 2)}"));

        var report = RaterAgreement.Report(ratings, new(seed: 1, replicates: 2));

        Assert.Equal(0.5, report.CohenKappa!.PercentAgreement);
        Assert.Equal(100_000, report.CohenKappa.Table.Cells.Count);
    }
}
