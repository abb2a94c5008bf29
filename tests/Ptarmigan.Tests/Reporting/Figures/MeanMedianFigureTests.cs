using CsCheck;
using Ptarmigan.Reporting.Figures;
using Ptarmigan.Tests.Reporting.Scenes;
using Xunit;

namespace Ptarmigan.Tests.Reporting.Figures;

public sealed class MeanMedianFigureTests
{
    private static readonly Gen<Estimate> Estimated = Gen.Select(FigureSamples.Days, Gen.Int[0, 2]).Select((days, kind) => kind switch
    {
        0 => new Estimate(days),
        1 => new Estimate(days, FigureSamples.Around(days)),
        _ => new Estimate(days, new(double.NegativeInfinity, double.PositiveInfinity, 0.95)),
    });

    private static readonly Gen<MeanMedianRow> Row = Gen.Select(FigureSamples.Name, Gen.Int[0, 99_999], Estimated.Nullable(), Estimated.Nullable(), Gen.Bool)
        .Select((name, count, mean, median, isSubTheme) => new MeanMedianRow(name, count, mean, median, isSubTheme));

    [Fact]
    public void Drawing_is_the_approved_one() =>
        Approved.Match(new MeanMedianFigure(FigureSamples.Words, "Resolution time in days", [
            new("Model Usage", 12, new(40, new(22, 71, 0.95)), new(6, new(2, 11, 0.95))),
            new("GUI", 1, new(3), new(3), IsSubTheme: true),
            new("Model API Call", 0, null, null, IsSubTheme: true)]).Draw().ToSvg(), "svg");

    [Fact]
    public void Any_rows_keep_the_rules() =>
        Gen.Select(FigureSamples.AnyWords, FigureSamples.Name, Row.Array[0, 40]).Sample((text, title, rows) =>
            SceneRules.Check(new MeanMedianFigure(text, title, rows).Draw().Whole), iter: 60);
}
