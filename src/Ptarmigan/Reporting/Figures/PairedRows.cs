using Ptarmigan.Reporting.Axes;
using Ptarmigan.Reporting.Scenes;
using Ptarmigan.Statistics;

namespace Ptarmigan.Reporting.Figures;

/// <summary>Draws rows of two estimates each, one above the other, linked, with their intervals.</summary>
/// <param name="frame">The rows' frame.</param>
/// <param name="axis">The axis of both estimates.</param>
/// <param name="lane">How far each estimate lies from the middle of its row.</param>
/// <param name="upper">How the upper one looks.</param>
/// <param name="lower">How the lower one looks.</param>
internal sealed class PairedRows(RowFrame frame, HorizontalAxis axis, double lane, PairedMark upper, PairedMark lower)
{
    private const double TallPlot = 500;

    private static readonly Stroke Link = new(Paint.Rule, 1, 1, 3);

    private readonly Canvas _canvas = new();

    /// <summary>Draws the figure.</summary>
    /// <param name="rows">Both estimates of each row; null where one is undefined.</param>
    /// <param name="axisTitle">What the axis shows.</param>
    /// <param name="upperName">What the upper mark stands for.</param>
    /// <param name="lowerName">What the lower mark stands for.</param>
    public Scene Draw(IReadOnlyList<(Estimate? Upper, Estimate? Lower)> rows, string axisTitle, string upperName, string lowerName)
    {
        axis.DrawGrid(_canvas, frame.Top, frame.Bottom);
        frame.Draw(_canvas);
        if (frame.HasLabelsAbove && frame.Bottom - frame.Top > TallPlot) axis.DrawLabelsAbove(_canvas, frame.Top);
        foreach (var (row, band) in rows.Zip(frame.Bands)) DrawRow(row.Upper, row.Lower, band.Middle);

        var bottom = axis.DrawBelow(_canvas, frame.Bottom, axisTitle);
        List<LegendEntry> legend = [upper.Entry(upperName), lower.Entry(lowerName)];
        if (rows.Select(row => row.Upper?.Interval ?? row.Lower?.Interval).OfType<Interval>().ToArray() is [var interval, ..])
        {
            legend.Add(Marks.IntervalEntry(interval.Confidence, upper.Stroke));
        }

        return _canvas.Finish(Figure.BodyWidth, Legend.Draw(_canvas, bottom + 8, Figure.BodyWidth, legend));
    }

    private void DrawRow(Estimate? above, Estimate? below, double middle)
    {
        if (above is { } first && below is { } second)
        {
            _canvas.Line(axis.At(first.Value), middle - lane, axis.At(second.Value), middle + lane, Link);
        }

        DrawEstimate(below, middle + lane, lower);
        DrawEstimate(above, middle - lane, upper);
    }

    private void DrawEstimate(Estimate? estimate, double y, PairedMark mark)
    {
        if (estimate is not { } known) return;
        if (known.Interval is { } interval) Marks.Interval(_canvas, axis, interval.Low, interval.High, y, mark.Stroke);
        _canvas.Add(mark.At(new(axis.At(known.Value), y)));
    }
}
