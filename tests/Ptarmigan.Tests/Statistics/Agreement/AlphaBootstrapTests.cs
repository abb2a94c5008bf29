using CsCheck;
using Ptarmigan.Statistics;
using Ptarmigan.Statistics.Agreement;
using Xunit;

namespace Ptarmigan.Tests.Statistics.Agreement;

public sealed class AlphaBootstrapTests
{
    [Fact]
    public void Same_seed_gives_the_same_interval_and_another_seed_another()
    {
        var ratings = SomeRatings(items: 60);

        var first = KrippendorffAlpha.Compute(ratings, new(seed: 11));
        var again = KrippendorffAlpha.Compute(ratings, new(seed: 11));
        var other = KrippendorffAlpha.Compute(ratings, new(seed: 12));

        Assert.Equal(first.Interval, again.Interval);
        Assert.NotEqual(first.Interval, other.Interval);
        Assert.Equal(first.Value, other.Value);
    }

    // The interval of the plain procedure: copy whole items, compute alpha of the copy, take percentiles.
    [Fact]
    public void Fast_resampling_equals_copying_whole_items()
    {
        var ratings = SomeRatings(items: 80);
        var plain = PlainResamples(ratings, replicates: 3_000);

        var fast = KrippendorffAlpha.Compute(ratings, new(seed: 5, replicates: 3_000)).Interval!.Value;

        // Both ends are estimates; four of their standard errors at 3,000 replicates are about 0.015.
        Assert.Equal(plain[75], fast.Low, 0.02);
        Assert.Equal(plain[2_925], fast.High, 0.02);
    }

    [Fact]
    public void Interval_narrows_with_more_items() =>
        Assert.True(Width(SomeRatings(items: 2_000)) < Width(SomeRatings(items: 50)) / 3);

    [Fact]
    public void Resamples_with_one_answer_only_are_counted_and_left_out()
    {
        var rows = Enumerable.Repeat(new[] { 0, 0 }, 6).Append([1, 1]).ToArray();

        var alpha = KrippendorffAlpha.Compute(RatingsGen.ToRatings(rows), new(seed: 1, replicates: 1_000));

        // A resample of 7 items misses the one with the other answer with probability (6/7)^7 = 0.34.
        Assert.InRange(alpha.UndefinedReplicates, 280, 400);
        Assert.Equal(new Interval(1, 1, 0.95), alpha.Interval);
    }

    [Fact]
    public void Coincidences_add_up_to_the_values_compared() => RatingsGen.AnyRows.Sample(rows =>
    {
        var ratings = RatingsGen.ToRatings(rows);

        var alpha = KrippendorffAlpha.Compute(ratings, new(seed: 1, replicates: 1));

        var compared = rows.Select(row => row.Count(label => label >= 0)).Where(count => count >= 2).Sum();
        Assert.Equal(compared, alpha.Coincidences.Sum(cell => cell.Weight * (cell.First == cell.Second ? 1 : 2)), 1e-9);
    });

    [Fact]
    public void No_resamples_is_the_callers_mistake() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new Resampling(seed: 1, replicates: 0));

    private static double Width(Ratings ratings)
    {
        var interval = KrippendorffAlpha.Compute(ratings, new(seed: 2, replicates: 400)).Interval!.Value;
        return interval.High - interval.Low;
    }

    private static double[] PlainResamples(Ratings ratings, int replicates)
    {
        var random = new SeededRandom(99);
        var alphas = new double[replicates];
        for (var i = 0; i < replicates; i++)
        {
            var drawn = Enumerable.Range(0, ratings.Items.Count).Select(_ => random.Next(ratings.Items.Count)).ToList();
            var copy = Ratings.Of(
                from place in drawn.Index()
                from rater in Enumerable.Range(0, ratings.Raters.Count)
                select new Rating($"{place.Index}", ratings.Raters[rater], ratings.LabelOf(place.Item, rater)));
            alphas[i] = KrippendorffAlpha.Compute(copy, new(seed: 1, replicates: 1)).Value!.Value;
        }

        Array.Sort(alphas);
        return alphas;
    }

    /// <summary>Three raters that give the same of three labels four times in five, and sometimes none.</summary>
    private static Ratings SomeRatings(int items)
    {
        var random = new SeededRandom(17);
        var rows = new int[items][];
        for (var item = 0; item < items; item++)
        {
            var truth = random.Next(3);
            rows[item] = [.. Enumerable.Range(0, 3).Select(_ => random.Next(10) switch { 0 => -1, 1 or 2 => random.Next(3), _ => truth })];
        }

        return RatingsGen.ToRatings(rows);
    }
}
