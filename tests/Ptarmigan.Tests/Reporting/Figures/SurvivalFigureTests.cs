using CsCheck;
using Ptarmigan.Reporting.Figures;
using Ptarmigan.Reporting.Scenes;
using Ptarmigan.Tests.Reporting.Scenes;
using Xunit;

namespace Ptarmigan.Tests.Reporting.Figures;

public sealed class SurvivalFigureTests
{
    private static readonly Gen<SurvivalCurve> Curve = Gen.Select(FigureSamples.Name, Gen.Select(FigureSamples.Days, Gen.Bool).Array[0, 40])
        .Select((name, members) => CurveOf(name, members));

    [Fact]
    public void Drawing_is_the_approved_one() =>
        Approved.Match(new SurvivalFigure(FigureSamples.Words, "Days since the issue was opened", "Share of issues still open", [
            CurveOf("PTM-related", [(0, false), (3, false), (9, true), (40, false), (600, false)]),
            CurveOf("Not PTM-related", [(1, false), (2, true), (5, false), (7, true)])]).Draw().ToSvg(), "svg");

    [Fact]
    public void Any_curves_keep_the_rules() =>
        Gen.Select(FigureSamples.AnyWords, FigureSamples.Name, FigureSamples.Name, Curve.Array[1, 7]).Sample((text, time, share, curves) =>
            SceneRules.Check(new SurvivalFigure(text, time, share, curves).Draw().Whole), iter: 60);

    [Fact]
    public void Curves_differ_in_colour_and_in_dashes()
    {
        var curves = Enumerable.Range(0, 7).Select(place => CurveOf($"Group {place}", [(1, false), (2, false)]));

        var strokes = new SurvivalFigure(FigureSamples.Words, "Days", "Share", [.. curves]).Draw().Whole.Shapes.OfType<Outline>()
            .Where(outline => outline is { Fill.Paint: Paint.None, Stroke.Width: 2, Points.Count: > 2 }).Select(outline => outline.Stroke!).ToArray();

        Assert.Equal(7, strokes.Select(stroke => stroke.Paint).Distinct().Count());
        Assert.Equal(7, strokes.Select(stroke => string.Join(' ', stroke.Dashes)).Distinct().Count());
    }

    [Fact]
    public void Number_at_risk_counts_those_whose_time_has_not_passed()
    {
        var curve = CurveOf("a", [(0, false), (3, true), (3, false), (9, false)]);

        Assert.Equal([4, 3, 3, 1, 1, 0], new double[] { 0, 1, 3, 4, 9, 10 }.Select(curve.AtRiskAt));
    }

    [Fact]
    public void No_curve_and_too_many_curves_are_refused()
    {
        var curve = CurveOf("a", [(1, false)]);

        Assert.Throws<ArgumentException>(() => new SurvivalFigure(FigureSamples.Words, "Days", "Share", []).Draw());
        Assert.Throws<ArgumentException>(() => new SurvivalFigure(FigureSamples.Words, "Days", "Share", [.. Enumerable.Repeat(curve, 8)]).Draw());
    }

    private static SurvivalCurve CurveOf(string name, (double Days, bool IsCensored)[] members)
    {
        var points = new List<SurvivalCurvePoint>();
        var (survival, atRisk) = (1.0, members.Length);
        foreach (var moment in members.GroupBy(member => member.Days).OrderBy(moment => moment.Key))
        {
            var censored = moment.Count(member => member.IsCensored);
            survival *= 1 - (double)(moment.Count() - censored) / atRisk;
            points.Add(new(moment.Key, atRisk, censored, survival, survival > 0 ? new(survival * 0.8, Math.Min(1, survival * 1.1), 0.95) : null));
            atRisk -= moment.Count();
        }

        return new(name, members.Length, points, points.Where(point => point.Survival <= 0.5).Select(point => (double?)point.Time).FirstOrDefault());
    }
}
