using Ptarmigan.Reporting.Axes;
using Ptarmigan.Reporting.Scenes;

namespace Ptarmigan.Reporting.Figures;

/// <summary>Draws one curve "kept against threshold".</summary>
internal sealed class ThresholdPanelDrawing
{
    public const double Dot = 4;

    private const double PlotHeight = 190;

    private readonly Canvas _canvas = new();
    private readonly ThresholdPanel _panel;
    private readonly double _width;
    private readonly double _left;
    private readonly double _highest;
    private readonly double _mostKept;
    private double _top;

    private ThresholdPanelDrawing(ThresholdPanel panel, double width)
    {
        _panel = panel;
        _width = width;
        _highest = Math.Max(panel.Points.Max(point => point.Threshold), 1);
        _mostKept = Math.Max(panel.Points.Max(point => point.Kept), 1);
        _left = TextWrap.Widest(CountTicks().Select(tick => Numbers.Tick(tick)), TextStyle.Small) + 8;
    }

    public static Stroke Curve { get; } = new(Paint.Blue, 2);

    public static Stroke Cut { get; } = new(Paint.Muted, 1.5, 2, 3);

    public static Stroke Chord { get; } = new(Paint.Rule, 1, 5, 4);

    public static Stroke UsedLine { get; } = new(Paint.Vermillion, 1.5);

    private double Bottom => _top + PlotHeight;

    private double Right => _width - 8;

    public static Scene Draw(ThresholdPanel panel, string subject, double width) => new ThresholdPanelDrawing(panel, width).Draw(subject);

    private Scene Draw(string subject)
    {
        var title = _canvas.Lines(0, 0, TextWrap.Lines(_panel.Title, _width, TextStyle.Strong), TextStyle.Strong);
        var detail = _canvas.Lines(0, title, TextWrap.Lines(_panel.Detail, _width, TextStyle.Small), TextStyle.Small);
        _top = _canvas.Lines(_left, detail + 4, TextWrap.Lines($"{subject} kept", _width - _left, TextStyle.Small), TextStyle.Small) + 8;
        DrawCountAxis();
        DrawCurve();
        return _canvas.Finish(_width, DrawThresholdAxis());
    }

    private void DrawCountAxis()
    {
        foreach (var tick in CountTicks())
        {
            _canvas.Line(_left, HeightOf(tick), Right, HeightOf(tick), new(Paint.Grid));
            _canvas.TextAround(_left - 6, HeightOf(tick), Numbers.Tick(tick), TextStyle.Small, Anchor.End);
        }

        _canvas.Line(_left, _top, _left, Bottom, new(Paint.Rule));
    }

    private void DrawCurve()
    {
        var seen = _panel.Points.Where(point => !_panel.IsLogarithmic || point.Kept > 0).ToList();
        var looked = seen.Where(point => point.IsLookedAt).ToList();
        var cut = seen.Where(point => !point.IsLookedAt).ToList();
        if (looked.Count > 1) _canvas.Line(At(looked[0]).X, At(looked[0]).Y, At(looked[^1]).X, At(looked[^1]).Y, Chord);
        if (cut.Count > 0 && looked.Count > 0) cut.Insert(0, looked[^1]);
        if (cut.Count > 1) _canvas.Add(Outline.Open([.. cut.Select(At)], Cut));
        if (looked.Count > 1) _canvas.Add(Outline.Open([.. looked.Select(At)], Curve));
        if (_panel.Used is { } used && used <= _highest) _canvas.Line(PlaceOf(used), _top, PlaceOf(used), Bottom, UsedLine);
        foreach (var elbow in seen.Where(point => point.Threshold == _panel.Proposed)) _canvas.Add(new Circle(At(elbow), Dot, Paint.Vermillion));
    }

    private double DrawThresholdAxis()
    {
        _canvas.Line(_left, Bottom, Right, Bottom, new(Paint.Rule));
        var taken = double.NegativeInfinity;
        foreach (var tick in ThresholdTicks())
        {
            var (x, half) = (PlaceOf(tick), TextWidths.Widest(Numbers.Tick(tick), TextStyle.Small) / 2);
            // The first label may not reach into the counts, nor the last out of the panel.
            if (x - half < taken + 8 || x + half > _width) continue;
            taken = x + half;
            _canvas.Line(x, Bottom, x, Bottom + 4, new(Paint.Rule));
            _canvas.Lines(x, Bottom + 4, [Numbers.Tick(tick)], TextStyle.Small, Anchor.Middle);
        }

        return _canvas.Lines((_left + Right) / 2, Bottom + 20, TextWrap.Lines(_panel.AxisTitle, Right - _left, TextStyle.Small), TextStyle.Small, Anchor.Middle);
    }

    private Point At(ThresholdPanelPoint point) => new(PlaceOf(point.Threshold), HeightOf(point.Kept));

    private double PlaceOf(double threshold) => _left + (Right - _left) * (_panel.IsLogarithmic ? Math.Log10(1 + threshold) / Math.Log10(1 + _highest) : threshold / _highest);

    private double HeightOf(double kept) =>
        Bottom - PlotHeight * (_panel.IsLogarithmic ? Math.Log10(Math.Max(kept, 1)) / Math.Max(Math.Log10(_mostKept), 1e-9) : kept / _mostKept);

    private IEnumerable<double> CountTicks() => _panel.IsLogarithmic ? Decades(1, _mostKept) : new LinearScale(_mostKept).Ticks.Where(tick => tick <= _mostKept);

    private IEnumerable<double> ThresholdTicks() => _panel.IsLogarithmic ? Decades(1, _highest).Prepend(0) : new LinearScale(_highest).Ticks.Where(tick => tick <= _highest);

    private static IEnumerable<double> Decades(double from, double to)
    {
        for (var decade = from; decade <= to; decade *= 10) yield return decade;
    }
}
