using Ptarmigan.Reporting.Axes;
using Ptarmigan.Reporting.Scenes;

namespace Ptarmigan.Reporting.Figures;

/// <summary>The bars to the right of a taxonomy that show how much of each sub-theme other taxonomies cover.</summary>
internal sealed class OverlapColumns
{
    private const double BarWidth = 44;
    private const double HalfBar = 6;
    private const double ColumnWidth = 92;

    private static readonly Stroke Edge = new(Paint.Rule);

    private readonly double _left;
    private readonly IReadOnlyList<string> _taxonomies;
    private readonly IReadOnlyList<IReadOnlyList<string>> _headings;

    public OverlapColumns(double left, IReadOnlyList<TaxonomyFigureSubTheme> subThemes)
    {
        _left = left;
        _taxonomies = [.. subThemes.SelectMany(subTheme => subTheme.Overlaps).Select(overlap => overlap.Taxonomy).Distinct()];
        _headings = [.. _taxonomies.Select(taxonomy => TextWrap.Lines(taxonomy, ColumnWidth - 10, TextStyle.Small))];
    }

    /// <summary>Where the last column ends.</summary>
    public double Right => _left + _taxonomies.Count * ColumnWidth;

    public double HeadingHeight => _headings.Count == 0 ? 0 : _headings.Max(lines => Canvas.HeightOf(lines, TextStyle.Small));

    public void DrawHeadings(Canvas canvas, double bottom)
    {
        for (var column = 0; column < _headings.Count; column++)
            canvas.Lines(LeftOf(column), bottom - Canvas.HeightOf(_headings[column], TextStyle.Small), _headings[column], TextStyle.Small);
    }

    public void Draw(Canvas canvas, TaxonomyFigureSubTheme subTheme, double middle)
    {
        for (var column = 0; column < _taxonomies.Count; column++)
        {
            var share = subTheme.Overlaps.FirstOrDefault(overlap => overlap.Taxonomy == _taxonomies[column]).Share;
            var left = LeftOf(column);
            if (share is { } known)
            {
                canvas.Add(new Rectangle(left, middle - HalfBar, BarWidth, 2 * HalfBar, Paint.None, Edge));
                if (known > 0) canvas.Add(new Rectangle(left, middle - HalfBar, BarWidth * known, 2 * HalfBar, Paint.Orange));
            }

            var text = share is null ? Numbers.Undefined : Numbers.Rounded(share * 100, 0) + "%";
            canvas.TextAround(left + BarWidth + 5, middle, text, TextStyle.Small);
        }
    }

    public IEnumerable<LegendEntry> LegendEntries() =>
        _taxonomies.Count == 0
            ? []
            : [new("share of codes that the other taxonomy has", BarWidth, (canvas, at) =>
            {
                canvas.Add(new Rectangle(at.X, at.Y - HalfBar, BarWidth, 2 * HalfBar, Paint.None, Edge));
                canvas.Add(new Rectangle(at.X, at.Y - HalfBar, BarWidth / 2, 2 * HalfBar, Paint.Orange));
            })];

    private double LeftOf(int column) => _left + column * ColumnWidth;
}
