using CsCheck;
using Ptarmigan.Selection.Thresholds;
using Xunit;

namespace Ptarmigan.Tests.Selection;

public sealed class ThresholdCurveTests
{
    private static readonly Measure Stars = Measure.All.Single(measure => measure.Criterion == "stars");
    private static readonly Measure Activity = Measure.All.Single(measure => measure.Criterion == "activity");

    [Fact]
    public void Elbow_of_a_heavy_tail_lies_where_the_tail_begins()
    {
        // 500 repositories of about 200, and 500 in a tail up to 100,000 that thins out as a power law.
        var values = Enumerable.Range(0, 500).Select(place => 200.0 + place % 50).Concat(Enumerable.Range(1, 500).Select(rank => Math.Floor(100_000.0 / rank)));

        var choice = new ThresholdCurve(Stars, values).Propose(1);

        Assert.Equal(ThresholdOrigin.Elbow, choice.Origin);
        Assert.InRange(choice.Used!.Value, 160, 250);
    }

    [Fact]
    public void Curve_without_a_bend_has_no_threshold_and_says_so()
    {
        var choice = new ThresholdCurve(Activity, Enumerable.Range(0, 301).Select(days => (double)days)).Propose(1);

        Assert.Equal((ThresholdOrigin.None, null), (choice.Origin, choice.Used));
        Assert.Contains("no elbow", Assert.Single(choice.Notes));
    }

    [Theory]
    [InlineData()]
    [InlineData(5.0)]
    [InlineData(5.0, 5.0, 5.0, 5.0)]
    [InlineData(0.0, 0.0)]
    [InlineData(1.0, 2.0, 4.0, 9.0, 12.0, 21.0, 28.0, 300.0, 900.0)]
    public void Too_little_to_bend_has_no_threshold(params double[] values)
    {
        foreach (var measure in Measure.All) Assert.Equal(ThresholdOrigin.None, new ThresholdCurve(measure, values).Propose(1).Origin);
    }

    [Fact]
    public void Curve_counts_what_passes_and_never_rises_as_the_threshold_gets_stricter() =>
        Gen.Int[0, 100_000].Select(value => (double)value).Array[1, 60].Sample(values =>
        {
            foreach (var measure in (Measure[])[Stars, Activity])
            {
                var curve = new ThresholdCurve(measure, values).Propose(1).Curve;
                var kept = curve.Select(point => point.Kept).ToList();
                Assert.Equal(values.Length, measure.IsLimit ? kept[^1] : kept[0]);
                Assert.Equal(measure.IsLimit ? kept.Order() : kept.OrderDescending(), kept);
                Assert.All(curve, point => Assert.Equal(values.Count(value => measure.Passes(value, point.Threshold)), point.Kept));
            }
        }, iter: 200);

    [Fact]
    public void Order_of_the_repositories_does_not_matter() =>
        Gen.Int[0, 5000].Select(value => (double)value).Array[20, 200].Sample(values =>
            Assert.Equal(new ThresholdCurve(Stars, values).Propose(1).Used, new ThresholdCurve(Stars, values.Reverse()).Propose(1).Used), iter: 50);

    [Fact]
    public void Thresholds_are_round_numbers() =>
        Assert.Equal([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 14, 16, 18, 20, 22, 25], PreferredNumbers.UpTo(27));
}
