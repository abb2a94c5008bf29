using CsCheck;
using Ptarmigan.Reporting.Figures;
using Ptarmigan.Tests.Reporting.Scenes;
using Xunit;

namespace Ptarmigan.Tests.Reporting.Figures;

public sealed class ThresholdFigureTests
{
    private static readonly ThresholdPanel Stars = new(
        "Popularity: stars", "at least 10 stars, keeps 50.0% of 200", "stars wanted (both axes logarithmic)", true,
        [new(0, 200, true), new(1, 190, true), new(10, 100, true), new(100, 10, true), new(1000, 1, false)], 10, 10);

    private static readonly ThresholdPanel Activity = new("Activity", "no threshold", "days allowed", false, [new(0, 0, true), new(30, 5, true), new(44, 9, true)], null, null);

    private static readonly Gen<ThresholdPanel> Panel =
        Gen.Select(FigureSamples.Name, FigureSamples.Name, Gen.Bool, Gen.Select(Gen.Double[0, 1e7], Gen.Long[0, 1_000_000], Gen.Bool).Array[2, 40], Gen.Double[0, 1e7])
            .Select((title, detail, isLogarithmic, points, used) => new ThresholdPanel(
                title, detail, title, isLogarithmic, [.. points.OrderBy(point => point.Item1).Select(point => new ThresholdPanelPoint(point.Item1, point.Item2, point.Item3))], used, points[0].Item1));

    [Fact]
    public void Drawing_is_the_approved_one() => Approved.Match(new ThresholdFigure(FigureSamples.Words, "repositories", [Stars, Activity]).Draw().ToSvg(), "svg");

    [Fact]
    public void Any_curves_keep_the_rules() =>
        Gen.Select(FigureSamples.AnyWords, Panel.Array[1, 5]).Sample((text, panels) => SceneRules.Check(new ThresholdFigure(text, "repositories", panels).Draw().Whole), iter: 40);

    [Fact]
    public void What_cannot_be_is_refused()
    {
        Assert.Throws<ArgumentException>(() => Draw(Stars with { Points = [new(0, 1, true)] }));
        Assert.Throws<ArgumentOutOfRangeException>(() => Draw(Stars with { Points = [new(0, 1, true), new(double.NaN, 1, true)] }));
        Assert.Throws<ArgumentOutOfRangeException>(() => Draw(Stars with { Points = [new(0, -1, true), new(1, 1, true)] }));
    }

    private static void Draw(ThresholdPanel panel) => new ThresholdFigure(FigureSamples.Words, "repositories", [panel]).Draw();
}
