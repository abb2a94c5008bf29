using Ptarmigan.Reporting.Scenes;

namespace Ptarmigan.Reporting.Axes;

/// <summary>A scale laid along the width of a plot.</summary>
internal sealed class HorizontalAxis
{
    // The least room between two labels.
    private const double Gap = 8;

    private static readonly Stroke GridLine = new(Paint.Grid);
    private static readonly Stroke AxisLine = new(Paint.Rule);

    private readonly Func<double, string> _label;

    /// <param name="scale">The scale.</param>
    /// <param name="left">Where it begins.</param>
    /// <param name="right">Where it ends.</param>
    /// <param name="label">How a tick's value is written.</param>
    /// <param name="otherWidth">How wide something else written at a tick is, such as a number at risk.</param>
    public HorizontalAxis(Scale scale, double left, double right, Func<double, string> label, Func<double, double>? otherWidth = null)
    {
        (Scale, Left, Right, _label) = (scale, left, right, label);
        Ticks = [.. ThatFit(otherWidth ?? (_ => 0))];
    }

    public Scale Scale { get; }

    public double Left { get; }

    public double Right { get; }

    /// <summary>The ticks of the scale whose labels do not touch.</summary>
    public IReadOnlyList<double> Ticks { get; }

    /// <summary>How far labels can reach beyond both ends.</summary>
    public static double Overhang => 24;

    public double At(double value) => Left + Scale.PlaceOf(value) * (Right - Left);

    /// <summary>Draws a line across the plot at each tick.</summary>
    public void DrawGrid(Canvas canvas, double top, double bottom)
    {
        foreach (var tick in Ticks) canvas.Line(At(tick), top, At(tick), bottom, GridLine);
    }

    /// <summary>Draws the axis below a plot, with its title, and returns where it ends.</summary>
    public double DrawBelow(Canvas canvas, double top, string title)
    {
        canvas.Line(Left, top, Right, top, AxisLine);
        foreach (var tick in Ticks)
        {
            canvas.Line(At(tick), top, At(tick), top + 4, AxisLine);
            canvas.Lines(At(tick), top + 4, [_label(tick)], TextStyle.Small, Anchor.Middle);
        }

        var whole = Scale.Note.Length == 0 ? title : $"{title} ({Scale.Note})";
        var lines = TextWrap.Lines(whole, Right - Left, TextStyle.Normal);
        return canvas.Lines((Left + Right) / 2, top + 22, lines, TextStyle.Normal, Anchor.Middle);
    }

    /// <summary>Draws the tick labels once more above a tall plot.</summary>
    public void DrawLabelsAbove(Canvas canvas, double bottom)
    {
        foreach (var tick in Ticks) canvas.Text(At(tick), bottom - 4, _label(tick), TextStyle.Small, Anchor.Middle);
    }

    private IEnumerable<double> ThatFit(Func<double, double> otherWidth)
    {
        var taken = double.NegativeInfinity;
        foreach (var tick in Scale.Ticks)
        {
            var half = Math.Max(TextWidths.Widest(_label(tick), TextStyle.Small), otherWidth(tick)) / 2;
            if (At(tick) - half < taken + Gap) continue;
            taken = At(tick) + half;
            yield return tick;
        }
    }
}
