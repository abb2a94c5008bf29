using Ptarmigan.Reporting.Axes;
using Ptarmigan.Reporting.Scenes;

namespace Ptarmigan.Reporting.Figures;

/// <summary>Draws a <see cref="ThresholdFigure"/>: panels two by two.</summary>
internal static class ThresholdDrawing
{
    private const double Gap = 36;
    private const double RowGap = 22;

    private static readonly double PanelWidth = (Figure.BodyWidth - Gap) / 2;

    public static Scene Draw(ThresholdFigure figure)
    {
        foreach (var panel in figure.Panels) Check(panel);
        var canvas = new Canvas();
        var top = 0.0;
        for (var first = 0; first < figure.Panels.Count; first += 2)
        {
            var row = figure.Panels.Skip(first).Take(2).Select(panel => ThresholdPanelDrawing.Draw(panel, figure.Subject, PanelWidth)).ToList();
            for (var place = 0; place < row.Count; place++) canvas.AddScene(row[place], place * (PanelWidth + Gap), top);
            top += row.Max(scene => scene.Height) + RowGap;
        }

        return canvas.Finish(Figure.BodyWidth, Legend.Draw(canvas, top - RowGap + 8, Figure.BodyWidth, LegendEntries()));
    }

    private static void Check(ThresholdPanel panel)
    {
        if (panel.Points.Count < 2) throw new ArgumentException($"The curve of `{panel.Title}` has fewer than two points.", nameof(panel));
        foreach (var point in panel.Points)
        {
            if (!(point.Threshold >= 0) || !double.IsFinite(point.Threshold)) throw new ArgumentOutOfRangeException(nameof(panel), point.Threshold, "A threshold is finite and not negative.");
            ArgumentOutOfRangeException.ThrowIfNegative(point.Kept, nameof(panel));
        }
    }

    private static LegendEntry[] LegendEntries() =>
    [
        new("kept", 22, (canvas, at) => canvas.Line(at.X, at.Y, at.X + 22, at.Y, ThresholdPanelDrawing.Curve)),
        new("too few left to look for an elbow", 22, (canvas, at) => canvas.Line(at.X, at.Y, at.X + 22, at.Y, ThresholdPanelDrawing.Cut)),
        new("line between the ends", 22, (canvas, at) => canvas.Line(at.X, at.Y, at.X + 22, at.Y, ThresholdPanelDrawing.Chord)),
        new("elbow", 10, (canvas, at) => canvas.Add(new Circle(new(at.X + 5, at.Y), ThresholdPanelDrawing.Dot, Paint.Vermillion))),
        new("threshold used", 8, (canvas, at) => canvas.Line(at.X + 4, at.Y - 7, at.X + 4, at.Y + 7, ThresholdPanelDrawing.UsedLine)),
    ];
}
