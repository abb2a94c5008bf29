using Ptarmigan.Annotation;
using Ptarmigan.Classification.Learning;
using Ptarmigan.Classification.Models;
using Ptarmigan.Classification.Signals;
using Xunit;

namespace Ptarmigan.Tests.Classification.Learning;

public sealed class LearningCurveTests
{
    [Fact]
    public void More_labels_teach_more_and_all_labels_are_asked_about_at_every_point()
    {
        var reports = MadeUpReports.Make(300, 1, "a/a", "b/b", "c/c", "d/d", "e/e");
        var curve = new LearningCurve(Question.Type, SignalSet.BuiltIn, null) { Repeats = 2 };

        var points = curve.Measure(reports, 4, null, CancellationToken.None);

        Assert.Equal(4, points.Count);
        Assert.Equal(points.Select(point => point.Labels).Order(), points.Select(point => point.Labels));
        Assert.Equal((20, 240), (points[0].Labels, points[^1].Labels));
        Assert.True(points[^1].MacroF1.Mean > points[0].MacroF1.Mean);
        Assert.All(points, point => Assert.InRange(point.MacroF1.Mean, point.MacroF1.Low, point.MacroF1.High));
        Assert.Equal(points, curve.Measure(reports, 4, null, CancellationToken.None));
    }

    [Fact]
    public void Too_few_labels_are_told() =>
        Assert.NotNull(Assert.Throws<ModelException>(() => new LearningCurve(Question.Type, SignalSet.BuiltIn, null).Measure(MadeUpReports.Make(20, 1), 4, null, CancellationToken.None)).Next);

    [Theory]
    [InlineData(new[] { 1.0, 3.0 }, 2, 1, 3, 1.4142135623730951)]
    [InlineData(new[] { 2.0 }, 2, 2, 2, double.NaN)]
    public void Spread_is_mean_range_and_deviation(double[] values, double mean, double low, double high, double deviation) =>
        Assert.Equal(new Spread(mean, low, high, deviation), Spread.Of(values));
}
