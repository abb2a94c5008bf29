using CsCheck;
using Ptarmigan.Reporting.Figures;
using Ptarmigan.Tests.Reporting.Scenes;
using Xunit;

namespace Ptarmigan.Tests.Reporting.Figures;

public sealed class BoxPlotFigureTests
{
    private static readonly Gen<BoxPlotGroup> Group =
        Gen.Select(FigureSamples.Name, FigureSamples.Days.Array[0, 20], Gen.Bool).Select((name, values, isSubTheme) => new BoxPlotGroup(name, values, isSubTheme));

    [Fact]
    public void Drawing_is_the_approved_one() =>
        Approved.Match(new BoxPlotFigure(FigureSamples.Words, "Resolution time in days", [
            new("PTM-related", [0, 0, 1, 4, 9, 12, 40, 1260]), new("Not PTM-related", [0, 2, 3, 5]), new("Nothing", [])]).Draw().ToSvg(), "svg");

    [Fact]
    public void Any_groups_keep_the_rules() =>
        Gen.Select(FigureSamples.AnyWords, FigureSamples.Name, Group.Array[0, 40]).Sample((text, title, groups) =>
            SceneRules.Check(new BoxPlotFigure(text, title, groups).Draw().Whole), iter: 60);

    // Quartiles 2 and 4 (type 7), so the fences stand at -1 and 7.
    [Fact]
    public void Whiskers_end_at_the_furthest_values_within_the_fences()
    {
        var summary = BoxSummary.Of([1, 2, 3, 4, 7.5]);

        Assert.Equal((1, 4), (summary.LowWhisker, summary.HighWhisker));
        Assert.Equal([7.5], summary.Outliers);
    }

    // Quartiles 1.75 and 13: of the values up to the upper fence the largest is 7.
    [Fact]
    public void Whisker_never_ends_inside_the_box() =>
        Assert.Equal(13, BoxSummary.Of([0, 1, 2, 2, 2, 7, 31, 60]).HighWhisker);

    [Fact]
    public void Every_value_is_in_the_whiskers_or_an_outlier() =>
        FigureSamples.Days.Array[1, 60].Sample(values =>
        {
            var summary = BoxSummary.Of(values);
            return values.Count(value => value >= summary.LowWhisker && value <= summary.HighWhisker) + summary.Outliers.Count == values.Length;
        });

    [Theory]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void Impossible_duration_is_refused(double days) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new BoxPlotFigure(FigureSamples.Words, "Days", [new("a", [days])]).Draw());
}
