using Ptarmigan.Reporting.Axes;
using Ptarmigan.Reporting.Scenes;

namespace Ptarmigan.Reporting.Figures;

/// <summary>Draws a <see cref="MeanMedianFigure"/>.</summary>
internal sealed class MeanMedianDrawing
{
    private const double Lane = 5;
    private const double TallPlot = 500;

    private static readonly Stroke Link = new(Paint.Rule, 1, 1, 3);
    private static readonly Stroke MeanStroke = new(Paint.Blue, 1.3);
    private static readonly Stroke MedianStroke = new(Paint.Vermillion, 1.3);

    private readonly Canvas _canvas = new();
    private readonly MeanMedianFigure _figure;
    private readonly RowFrame _frame;
    private readonly HorizontalAxis _axis;

    private MeanMedianDrawing(MeanMedianFigure figure)
    {
        _figure = figure;
        var hasSubThemes = figure.Rows.Any(row => row.IsSubTheme);
        var labels = figure.Rows.Select(row => new RowLabel(row.Name, IsStrong: hasSubThemes && !row.IsSubTheme, IsIndented: row.IsSubTheme));
        _frame = new(
            Figure.BodyWidth, [.. labels], 30, hasLabelsAbove: true,
            new("n", [.. figure.Rows.Select(row => Numbers.Count(row.Count))]),
            new("median", [.. figure.Rows.Select(row => Numbers.Days(row.Median?.Value))]),
            new("mean", [.. figure.Rows.Select(row => Numbers.Days(row.Mean?.Value))]));
        var scale = Scale.For(Estimates(figure).SelectMany(Extent));
        _axis = new(scale, _frame.PlotLeft, _frame.PlotRight, Numbers.Tick);
    }

    public static Scene Draw(MeanMedianFigure figure)
    {
        Duration.ThrowIfImpossible(Estimates(figure).Select(estimate => estimate.Value), nameof(figure));
        return new MeanMedianDrawing(figure).Draw();
    }

    private static IEnumerable<Estimate> Estimates(MeanMedianFigure figure) =>
        figure.Rows.SelectMany(row => new[] { row.Mean, row.Median }).OfType<Estimate>();

    private static IEnumerable<double> Extent(Estimate estimate) =>
        estimate.Interval is { High: var high } && double.IsFinite(high) ? [estimate.Value, high] : [estimate.Value];

    private Scene Draw()
    {
        _axis.DrawGrid(_canvas, _frame.Top, _frame.Bottom);
        _frame.Draw(_canvas);
        if (_frame.Bottom - _frame.Top > TallPlot) _axis.DrawLabelsAbove(_canvas, _frame.Top);
        for (var row = 0; row < _figure.Rows.Count; row++) DrawRow(_figure.Rows[row], _frame.Bands[row].Middle);

        var bottom = _axis.DrawBelow(_canvas, _frame.Bottom, _figure.AxisTitle);
        return _canvas.Finish(Figure.BodyWidth, Legend.Draw(_canvas, bottom + 8, Figure.BodyWidth, LegendEntries()));
    }

    private void DrawRow(MeanMedianRow row, double middle)
    {
        if (row is { Mean: { } left, Median: { } right })
            _canvas.Line(_axis.At(left.Value), middle - Lane, _axis.At(right.Value), middle + Lane, Link);

        if (row.Median is { } median)
        {
            DrawInterval(median, middle + Lane, MedianStroke);
            _canvas.Add(MedianMark(new(_axis.At(median.Value), middle + Lane)));
        }

        if (row.Mean is { } mean)
        {
            DrawInterval(mean, middle - Lane, MeanStroke);
            _canvas.Add(MeanMark(new(_axis.At(mean.Value), middle - Lane)));
        }
    }

    private void DrawInterval(Estimate estimate, double y, Stroke stroke)
    {
        if (estimate.Interval is { } interval) Marks.Interval(_canvas, _axis, interval.Low, interval.High, y, stroke);
    }

    private static Circle MeanMark(Point centre) => new(centre, 4, Paint.Blue, new(Paint.Background, 0.8));

    private static Outline MedianMark(Point centre) => Marks.Diamond(centre, 4.8, Paint.Background, new(Paint.Vermillion, 1.6));

    private LegendEntry[] LegendEntries()
    {
        LegendEntry[] marks =
        [
            new("mean", 10, (canvas, at) => canvas.Add(MeanMark(at.Moved(5, 0)))),
            new("median", 10, (canvas, at) => canvas.Add(MedianMark(at.Moved(5, 0)))),
        ];
        return Estimates(_figure).FirstOrDefault(estimate => estimate.Interval is not null).Interval is { Confidence: var confidence }
            ? [.. marks, Marks.IntervalEntry(confidence, MeanStroke)]
            : marks;
    }
}
