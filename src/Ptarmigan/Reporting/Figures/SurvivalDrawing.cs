using Ptarmigan.Reporting.Axes;
using Ptarmigan.Reporting.Scenes;

namespace Ptarmigan.Reporting.Figures;

/// <summary>Draws a <see cref="SurvivalFigure"/>.</summary>
internal sealed class SurvivalDrawing
{
    private const double PlotHeight = 330;
    private const double LongestName = 200;
    private const double TitleGap = 10;

    // Told apart without colour too.
    private static readonly double[][] Dashes = [[], [7, 4], [2, 3], [10, 3, 2, 3], [14, 5], [5, 2], [10, 3, 2, 3, 2, 3]];

    // Bands of more curves than these would cover one another, so they are fainter.
    private const int MostClearBands = 3;

    private readonly Canvas _canvas = new();
    private readonly SurvivalFigure _figure;
    private readonly IReadOnlyList<IReadOnlyList<string>> _names;
    private readonly HorizontalAxis _axis;
    private readonly IReadOnlyList<string> _shareTitle;
    private readonly double _top;

    private SurvivalDrawing(SurvivalFigure figure)
    {
        _figure = figure;
        _names = [.. figure.Curves.Select(curve => TextWrap.Lines($"{curve.Name} ({DescribeMedian(curve)})", LongestName, TextStyle.Small))];
        var left = Math.Max(60, _names.Max(lines => TextWrap.Widest(lines, TextStyle.Small)) + SampleWidth + 40);
        var scale = Scale.For(figure.Curves.SelectMany(curve => curve.Times));
        _shareTitle = TextWrap.Lines(figure.ShareTitle, Figure.BodyWidth - left, TextStyle.Normal);
        _top = Canvas.HeightOf(_shareTitle, TextStyle.Normal) + TitleGap;
        _axis = new(scale, left, Figure.BodyWidth - HorizontalAxis.Overhang, Numbers.Tick, WidestAtRisk);
    }

    private static double SampleWidth => 30;

    private double Bottom => _top + PlotHeight;

    private double BandOpacity => _figure.Curves.Count <= MostClearBands ? 0.14 : 0.06;

    public static Scene Draw(SurvivalFigure figure)
    {
        if (figure.Curves.Count is 0 || figure.Curves.Count > Dashes.Length)
            throw new ArgumentException($"A survival figure has 1 to {Dashes.Length} curves, not {figure.Curves.Count}.", nameof(figure));
        Duration.ThrowIfImpossible(figure.Curves.SelectMany(curve => curve.Points).Select(point => point.Time), nameof(figure));
        return new SurvivalDrawing(figure).Draw();
    }

    private Scene Draw()
    {
        DrawShareAxis();
        _axis.DrawGrid(_canvas, _top, Bottom);
        for (var place = 0; place < _figure.Curves.Count; place++) DrawBand(_figure.Curves[place], Palette.Series(place));
        for (var place = 0; place < _figure.Curves.Count; place++) DrawMedian(_figure.Curves[place], StrokeOf(place).Paint);
        for (var place = 0; place < _figure.Curves.Count; place++) DrawCurve(_figure.Curves[place], StrokeOf(place));

        var bottom = _axis.DrawBelow(_canvas, Bottom, _figure.TimeTitle);
        bottom = DrawAtRisk(bottom + 10);
        return _canvas.Finish(Figure.BodyWidth, Legend.Draw(_canvas, bottom + 8, Figure.BodyWidth, LegendEntries()));
    }

    private static Stroke StrokeOf(int place) => new(Palette.Series(place), 2, Dashes[place]);

    private double HeightOf(double share) => Bottom - share * PlotHeight;

    private void DrawShareAxis()
    {
        _canvas.Lines(_axis.Left, 0, _shareTitle, TextStyle.Normal);
        foreach (var share in (double[])[0, 0.25, 0.5, 0.75, 1])
        {
            _canvas.Line(_axis.Left, HeightOf(share), _axis.Right, HeightOf(share), new(share == 0.5 ? Paint.Rule : Paint.Grid));
            _canvas.TextAround(_axis.Left - 8, HeightOf(share), $"{Numbers.Tick(share * 100)}%", TextStyle.Small, Anchor.End);
        }

        _canvas.Line(_axis.Left, _top, _axis.Left, Bottom, new(Paint.Rule));
    }

    private void DrawBand(SurvivalCurve curve, Paint paint)
    {
        List<Point> upper = [new(_axis.Left, HeightOf(1))], lower = [new(_axis.Left, HeightOf(1))];
        foreach (var point in curve.Points)
        {
            var x = _axis.At(point.Time);
            upper.Add(new(x, upper[^1].Y));
            lower.Add(new(x, lower[^1].Y));

            // Once the curve has reached 0 its interval is undefined, and the band ends.
            if (point.Interval is not { } interval) break;
            upper.Add(new(x, HeightOf(interval.High)));
            lower.Add(new(x, HeightOf(interval.Low)));
        }

        lower.Reverse();
        _canvas.Add(Outline.Area([.. upper, .. lower], new(paint, BandOpacity)));
    }

    private void DrawMedian(SurvivalCurve curve, Paint paint)
    {
        if (curve.Median is not { } median) return;
        var x = _axis.At(median);
        _canvas.Line(x, HeightOf(0.5), x, Bottom, new(paint, 1.2, 2, 2));
        _canvas.Add(new Circle(new(x, HeightOf(0.5)), 2.5, paint));
    }

    private void DrawCurve(SurvivalCurve curve, Stroke stroke)
    {
        List<Point> line = [new(_axis.Left, HeightOf(1))];
        foreach (var point in curve.Points)
        {
            line.Add(new(_axis.At(point.Time), line[^1].Y));
            line.Add(new(_axis.At(point.Time), HeightOf(point.Survival)));
        }

        _canvas.Add(Outline.Open(line, stroke));
        foreach (var point in curve.Points.Where(point => point.Censored > 0))
        {
            var (x, y) = (_axis.At(point.Time), HeightOf(point.Survival));
            _canvas.Line(x, y - 4, x, y + 4, new(stroke.Paint, 1.2));
        }
    }

    private double DrawAtRisk(double top)
    {
        var y = _canvas.Lines(0, top, ["Number at risk, by group (with its median)"], TextStyle.Small) + 2;
        for (var place = 0; place < _figure.Curves.Count; place++)
        {
            var height = Canvas.HeightOf(_names[place], TextStyle.Small) + 4;
            _canvas.Line(0, y + height / 2, SampleWidth, y + height / 2, StrokeOf(place));
            _canvas.LinesAround(SampleWidth + 8, y + height / 2, _names[place], TextStyle.Small);
            foreach (var tick in _axis.Ticks)
                _canvas.TextAround(_axis.At(tick), y + height / 2, Numbers.Count(_figure.Curves[place].AtRiskAt(tick)), TextStyle.Small, Anchor.Middle);
            y += height;
        }

        return y;
    }

    private double WidestAtRisk(double tick) =>
        _figure.Curves.Max(curve => TextWidths.Widest(Numbers.Count(curve.AtRiskAt(tick)), TextStyle.Small));

    private static string DescribeMedian(SurvivalCurve curve) =>
        curve.Median is { } median ? $"median {Numbers.Days(median)}" : "median not reached";

    private LegendEntry[] LegendEntries() =>
    [
        new("median", 8, (canvas, at) => canvas.Line(at.X + 4, at.Y - 7, at.X + 4, at.Y + 7, new(Paint.Ink, 1.2, 2, 2))),
        new("censored", 8, (canvas, at) => canvas.Line(at.X + 4, at.Y - 4, at.X + 4, at.Y + 4, new(Paint.Ink, 1.2))),
        new("pointwise confidence band", 22, (canvas, at) => canvas.Add(new Rectangle(at.X, at.Y - 6, 22, 12, new Fill(Paint.Blue, BandOpacity)))),
    ];
}
