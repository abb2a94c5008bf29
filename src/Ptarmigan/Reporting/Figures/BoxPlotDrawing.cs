using Ptarmigan.Reporting.Axes;
using Ptarmigan.Reporting.Scenes;

namespace Ptarmigan.Reporting.Figures;

/// <summary>Draws a <see cref="BoxPlotFigure"/>.</summary>
internal sealed class BoxPlotDrawing
{
    private const int LeastForBox = 5;
    private const double TallPlot = 500;

    // So few groups are told apart by colour too; more would only be colourful.
    private const int MostColoured = 3;

    // More groups have their numbers in a column, which makes their rows half as high.
    private const int MostWithCountBelow = 12;

    private static readonly Stroke Thin = new(Paint.Ink);
    private static readonly Stroke Thick = new(Paint.Ink, 2.5);

    private readonly Canvas _canvas = new();
    private readonly BoxPlotFigure _figure;
    private readonly RowFrame _frame;
    private readonly HorizontalAxis _axis;

    private BoxPlotDrawing(BoxPlotFigure figure)
    {
        _figure = figure;
        var hasSubThemes = figure.Groups.Any(group => group.IsSubTheme);
        var hasColumn = figure.Groups.Count > MostWithCountBelow;
        var counts = figure.Groups.Select(group => Numbers.Count(group.Values.Count)).ToArray();
        var labels = figure.Groups.Select((group, row) => new RowLabel(
            group.Name, hasColumn ? "" : $"n = {counts[row]}", IsStrong: hasSubThemes && !group.IsSubTheme, IsIndented: group.IsSubTheme));
        var rowHeight = figure.Groups.Count <= MostColoured ? 84 : hasColumn ? 26 : 40;
        _frame = new(Figure.BodyWidth, [.. labels], rowHeight, hasLabelsAbove: true, hasColumn ? [new TextColumn("n", counts)] : []);
        var largest = figure.Groups.SelectMany(group => group.Values).DefaultIfEmpty(1).Max();
        _axis = new(new SymlogScale(largest), _frame.PlotLeft, _frame.PlotRight, Numbers.Tick);
    }

    public static Scene Draw(BoxPlotFigure figure)
    {
        Duration.ThrowIfImpossible(figure.Groups.SelectMany(group => group.Values), nameof(figure));
        return new BoxPlotDrawing(figure).Draw();
    }

    private Scene Draw()
    {
        _axis.DrawGrid(_canvas, _frame.Top, _frame.Bottom);
        _frame.Draw(_canvas);
        if (_frame.Bottom - _frame.Top > TallPlot) _axis.DrawLabelsAbove(_canvas, _frame.Top);
        for (var row = 0; row < _figure.Groups.Count; row++) DrawGroup(_figure.Groups[row].Values, _frame.Bands[row], FillOf(row));

        var bottom = _axis.DrawBelow(_canvas, _frame.Bottom, _figure.AxisTitle);
        return _canvas.Finish(Figure.BodyWidth, Legend.Draw(_canvas, bottom + 8, Figure.BodyWidth, LegendEntries()));
    }

    private Fill FillOf(int row) => new(_figure.Groups.Count <= MostColoured ? Palette.Series(row) : Paint.Sky, 0.75);

    private void DrawGroup(IReadOnlyList<double> values, RowBand band, Fill fill)
    {
        if (values.Count == 0)
        {
            _canvas.TextAround(_axis.Left + 6, band.Middle, "no values", TextStyle.Small);
            return;
        }

        var summary = BoxSummary.Of(values);
        var half = band.Height <= 60 ? 8 : 17;
        if (values.Count >= LeastForBox) DrawBox(summary, band.Middle, half, fill);
        DrawDots(values.Count >= LeastForBox ? summary.Outliers : [.. values.Order()], band.Middle, half);
        DrawMedian(summary.Description.Median, band.Middle, half);
        DrawMean(new(_axis.At(summary.Description.Mean), band.Middle));
    }

    private void DrawBox(BoxSummary summary, double middle, double half, Fill fill)
    {
        var (left, right) = (_axis.At(summary.Description.Q25), _axis.At(summary.Description.Q75));
        DrawWhisker(left, _axis.At(summary.LowWhisker), middle, half);
        DrawWhisker(right, _axis.At(summary.HighWhisker), middle, half);
        _canvas.Add(new Rectangle(left, middle - half, right - left, 2 * half, fill, Thin));
    }

    private void DrawWhisker(double from, double to, double middle, double half)
    {
        _canvas.Line(from, middle, to, middle, Thin);
        _canvas.Line(to, middle - half / 2, to, middle + half / 2, Thin);
    }

    private void DrawDots(IReadOnlyList<double> values, double middle, double half)
    {
        for (var i = 0; i < values.Count; i++)
        {
            // Multiples of the golden ratio spread evenly however many there are, and are the same every time.
            var spread = (i * 0.6180339887498949 + 0.5) % 1 * 2 - 1;
            _canvas.Add(new Circle(new(_axis.At(values[i]), middle + spread * half * 0.8), 2.2, new Fill(Paint.Ink, 0.45)));
        }
    }

    private void DrawMedian(double median, double middle, double half) =>
        _canvas.Line(_axis.At(median), middle - half, _axis.At(median), middle + half, Thick);

    private void DrawMean(Point centre) => _canvas.Add(MeanMark(centre));

    private static Outline MeanMark(Point centre) => Marks.Diamond(centre, 5.5, Paint.Background, new(Paint.Ink, 1.5));

    private static LegendEntry[] LegendEntries() =>
    [
        new("middle half of the values", 22, (canvas, at) => canvas.Add(new Rectangle(at.X, at.Y - 6, 22, 12, Paint.Shade, Thin))),
        new("median", 8, (canvas, at) => canvas.Line(at.X + 4, at.Y - 7, at.X + 4, at.Y + 7, Thick)),
        new("mean", 12, (canvas, at) => canvas.Add(MeanMark(at.Moved(6, 0)))),
        new("values within 1.5 times the box", 22, (canvas, at) =>
        {
            canvas.Line(at.X, at.Y, at.X + 22, at.Y, Thin);
            canvas.Line(at.X + 22, at.Y - 4, at.X + 22, at.Y + 4, Thin);
        }),
        new("a value further out, or one of fewer than five", 6, (canvas, at) => canvas.Add(new Circle(at.Moved(3, 0), 2.2, new Fill(Paint.Ink, 0.45)))),
    ];
}
