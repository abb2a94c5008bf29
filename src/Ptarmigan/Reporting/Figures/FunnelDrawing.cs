using Ptarmigan.Reporting.Axes;
using Ptarmigan.Reporting.Scenes;

namespace Ptarmigan.Reporting.Figures;

/// <summary>Draws a <see cref="FunnelFigure"/>.</summary>
internal static class FunnelDrawing
{
    private const double HalfBar = 9;

    private static readonly Stroke Edge = new(Paint.Rule);

    public static Scene Draw(FunnelFigure figure)
    {
        foreach (var step in figure.Steps)
        {
            ArgumentOutOfRangeException.ThrowIfNegative(step.Out, nameof(figure));
            ArgumentOutOfRangeException.ThrowIfLessThan(step.In, step.Out, nameof(figure));
        }

        var canvas = new Canvas();
        var further = figure.Further.Select((heading, place) => new TextColumn($"{heading} left", [.. figure.Steps.Select(step => Numbers.Count(step.Left.ElementAtOrDefault(place)))]));
        var frame = new RowFrame(
            Figure.BodyWidth, [.. figure.Steps.Select((step, place) => new RowLabel($"{place + 1}. {step.Criterion}", step.Detail))], 42, hasLabelsAbove: false,
            [
                new($"{figure.Subject} in", [.. figure.Steps.Select(step => Numbers.Count(step.In))]),
                new("kept", [.. figure.Steps.Select(step => Numbers.Count(step.Out))]),
                new("share kept", [.. figure.Steps.Select(step => Numbers.Share(ShareKept(step)))]),
                .. further,
            ]);
        frame.Draw(canvas);
        for (var place = 0; place < figure.Steps.Count; place++) DrawBar(canvas, frame, frame.Bands[place].Middle, ShareKept(figure.Steps[place]));

        return canvas.Finish(Figure.BodyWidth, Legend.Draw(canvas, frame.Bottom + 8, Figure.BodyWidth, LegendEntries()));
    }

    private static double? ShareKept(FunnelFigureStep step) => step.In == 0 ? null : (double)step.Out / step.In;

    private static void DrawBar(Canvas canvas, RowFrame frame, double middle, double? share)
    {
        var width = frame.PlotRight - frame.PlotLeft;
        canvas.Add(new Rectangle(frame.PlotLeft, middle - HalfBar, width, 2 * HalfBar, Paint.Shade, Edge));
        if (share > 0) canvas.Add(new Rectangle(frame.PlotLeft, middle - HalfBar, width * share.Value, 2 * HalfBar, Paint.Blue));
    }

    private static LegendEntry[] LegendEntries() =>
    [
        new("kept", 22, (canvas, at) => canvas.Add(new Rectangle(at.X, at.Y - 6, 22, 12, Paint.Blue))),
        new("left out", 22, (canvas, at) => canvas.Add(new Rectangle(at.X, at.Y - 6, 22, 12, Paint.Shade, Edge))),
    ];
}
