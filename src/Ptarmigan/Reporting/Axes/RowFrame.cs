using Ptarmigan.Reporting.Scenes;

namespace Ptarmigan.Reporting.Axes;

/// <summary>The frame of a plot in rows: names on the left, the plot, columns of numbers on the right.</summary>
internal sealed class RowFrame
{
    private const double LongestName = 250;
    private const double Indent = 14;
    private const double ColumnGap = 14;
    private const double ColumnHeading = 84;

    private readonly List<PlacedLabel> _labels = [];
    private readonly List<PlacedColumn> _columns = [];
    private readonly double _width;
    private readonly double _headingBottom;
    private readonly double _roomAbove;

    /// <param name="width">The width of the whole.</param>
    /// <param name="labels">The rows, from above.</param>
    /// <param name="rowHeight">The least height of a row; one with a long name is higher.</param>
    /// <param name="hasLabelsAbove">Whether the axis can be labelled above the plot too.</param>
    /// <param name="columns">The columns of numbers.</param>
    public RowFrame(double width, IReadOnlyList<RowLabel> labels, double rowHeight, bool hasLabelsAbove, params IReadOnlyList<TextColumn> columns)
    {
        _width = width;
        HasLabelsAbove = hasLabelsAbove;
        _roomAbove = hasLabelsAbove ? 18 : 6;
        PlotRight = PlaceColumns(columns);
        _headingBottom = _columns.Count == 0 ? 0 : _columns.Max(column => Canvas.HeightOf(column.Heading, TextStyle.Small));
        PlaceRows(labels, rowHeight);
        PlotLeft = NameWidth(labels) + HorizontalAxis.Overhang;
    }

    /// <summary>Whether there is room for the axis's labels above the plot too.</summary>
    public bool HasLabelsAbove { get; }

    public double PlotLeft { get; }

    public double PlotRight { get; }

    public double Top => _headingBottom + _roomAbove;

    public double Bottom => Bands.Count == 0 ? Top : Bands[^1].Bottom;

    public List<RowBand> Bands { get; } = [];

    /// <summary>Draws everything but the plot itself.</summary>
    public void Draw(Canvas canvas)
    {
        for (var row = 0; row < _labels.Count; row++) DrawRow(canvas, _labels[row], Bands[row]);

        foreach (var column in _columns)
        {
            canvas.Lines(column.Right, _headingBottom - Canvas.HeightOf(column.Heading, TextStyle.Small), column.Heading, TextStyle.Small, Anchor.End);
            for (var row = 0; row < Bands.Count; row++)
                canvas.TextAround(column.Right, Bands[row].Middle, column.Cells[row], _labels[row].NameStyle, Anchor.End);
        }
    }

    private void DrawRow(Canvas canvas, PlacedLabel label, RowBand band)
    {
        if (label.IsStrong) canvas.Line(0, band.Top, _width, band.Top, new(Paint.Grid));
        var below = canvas.Lines(label.Left, band.Middle - label.Height / 2, label.Name, label.NameStyle);
        if (label.Note.Count > 0) canvas.Lines(label.Left, below, label.Note, TextStyle.Small);
    }

    private double PlaceColumns(IReadOnlyList<TextColumn> columns)
    {
        var right = _width;
        foreach (var column in columns.Reverse())
        {
            var heading = TextWrap.Lines(column.Heading, ColumnHeading, TextStyle.Small);
            _columns.Add(new(heading, column.Cells, right));
            right -= Math.Max(TextWrap.Widest(heading, TextStyle.Small), TextWrap.Widest(column.Cells.DefaultIfEmpty(""), TextStyle.Strong)) + ColumnGap;
        }

        return right - (columns.Count > 0 ? ColumnGap : HorizontalAxis.Overhang);
    }

    private void PlaceRows(IReadOnlyList<RowLabel> labels, double rowHeight)
    {
        var top = Top;
        foreach (var label in labels)
        {
            var placed = Place(label);
            _labels.Add(placed);
            Bands.Add(new(top, top + Math.Max(rowHeight, placed.Height + 8)));
            top = Bands[^1].Bottom;
        }
    }

    private static PlacedLabel Place(RowLabel label)
    {
        var left = label.IsIndented ? Indent : 0;
        var style = label.IsStrong ? TextStyle.Strong : TextStyle.Normal;
        return new(
            left,
            TextWrap.Lines(label.Name, LongestName - left, style),
            label.Note.Length == 0 ? [] : TextWrap.Lines(label.Note, LongestName - left, TextStyle.Small),
            style,
            label.IsStrong);
    }

    private double NameWidth(IReadOnlyList<RowLabel> labels) =>
        labels.Count == 0 ? 0 : _labels.Max(label => label.Left + Math.Max(
            TextWrap.Widest(label.Name, label.NameStyle), TextWrap.Widest(label.Note.DefaultIfEmpty(""), TextStyle.Small)));

    private sealed record PlacedLabel(double Left, IReadOnlyList<string> Name, IReadOnlyList<string> Note, TextStyle NameStyle, bool IsStrong)
    {
        public double Height => Canvas.HeightOf(Name, NameStyle) + Canvas.HeightOf(Note, TextStyle.Small);
    }

    private sealed record PlacedColumn(IReadOnlyList<string> Heading, IReadOnlyList<string> Cells, double Right);
}
