using Ptarmigan.Reporting.Axes;
using Ptarmigan.Reporting.Scenes;

namespace Ptarmigan.Reporting.Figures;

/// <summary>Draws a <see cref="MeanMedianFigure"/>.</summary>
internal static class MeanMedianDrawing
{
    private static readonly PairedMark Mean = new(10, new(Paint.Blue, 1.3), centre => new Circle(centre, 4, Paint.Blue, new(Paint.Background, 0.8)));

    private static readonly PairedMark Median = new(
        10, new(Paint.Vermillion, 1.3), centre => Marks.Diamond(centre, 4.8, Paint.Background, new(Paint.Vermillion, 1.6)));

    public static Scene Draw(MeanMedianFigure figure)
    {
        Duration.ThrowIfImpossible(Estimates(figure).Select(estimate => estimate.Value), nameof(figure));
        var hasSubThemes = figure.Rows.Any(row => row.IsSubTheme);
        var labels = figure.Rows.Select(row => new RowLabel(row.Name, IsStrong: hasSubThemes && !row.IsSubTheme, IsIndented: row.IsSubTheme));
        var frame = new RowFrame(
            Figure.BodyWidth, [.. labels], 30, hasLabelsAbove: true,
            new("n", [.. figure.Rows.Select(row => Numbers.Count(row.Count))]),
            new("median", [.. figure.Rows.Select(row => Numbers.Days(row.Median?.Value))]),
            new("mean", [.. figure.Rows.Select(row => Numbers.Days(row.Mean?.Value))]));
        var axis = new HorizontalAxis(Scale.For(Estimates(figure).SelectMany(Extent)), frame.PlotLeft, frame.PlotRight, Numbers.Tick);
        return new PairedRows(frame, axis, lane: 5, Mean, Median).Draw([.. figure.Rows.Select(row => (row.Mean, row.Median))], figure.AxisTitle, "mean", "median");
    }

    private static IEnumerable<Estimate> Estimates(MeanMedianFigure figure) =>
        figure.Rows.SelectMany(row => new[] { row.Mean, row.Median }).OfType<Estimate>();

    private static IEnumerable<double> Extent(Estimate estimate) =>
        estimate.Interval is { High: var high } && double.IsFinite(high) ? [estimate.Value, high] : [estimate.Value];
}
