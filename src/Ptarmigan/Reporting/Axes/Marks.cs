using Ptarmigan.Reporting.Scenes;

namespace Ptarmigan.Reporting.Axes;

/// <summary>The marks that stand for one value.</summary>
internal static class Marks
{
    public static Outline Diamond(Point centre, double radius, Fill fill, Stroke stroke) =>
        Outline.Area(
            [centre.Moved(0, -radius), centre.Moved(radius, 0), centre.Moved(0, radius), centre.Moved(-radius, 0)], fill, stroke);

    /// <summary>An interval as a line with small ends; an end beyond the axis has none.</summary>
    public static void Interval(Canvas canvas, HorizontalAxis axis, double low, double high, double y, Stroke stroke)
    {
        var (from, to) = (axis.At(Math.Clamp(low, 0, axis.Scale.High)), axis.At(Math.Clamp(high, 0, axis.Scale.High)));
        canvas.Line(from, y, to, y, stroke);
        if (low >= 0) canvas.Line(from, y - 3, from, y + 3, stroke);
        if (high <= axis.Scale.High) canvas.Line(to, y - 3, to, y + 3, stroke);
    }

    /// <summary>The legend's entry for intervals.</summary>
    public static LegendEntry IntervalEntry(double confidence, Stroke stroke) =>
        new($"{Numbers.Confidence(confidence)} confidence interval", 22, (canvas, at) =>
        {
            canvas.Line(at.X, at.Y, at.X + 22, at.Y, stroke);
            canvas.Line(at.X, at.Y - 3, at.X, at.Y + 3, stroke);
            canvas.Line(at.X + 22, at.Y - 3, at.X + 22, at.Y + 3, stroke);
        });
}
