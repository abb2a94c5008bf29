using Ptarmigan.Reporting.Axes;
using Ptarmigan.Reporting.Scenes;

namespace Ptarmigan.Reporting.Figures;

/// <summary>Draws a <see cref="TaxonomyFigure"/>.</summary>
internal sealed class TaxonomyDrawing
{
    private const string MeansHeading = "Mean days";
    private const double RootWidth = 112;
    private const double ThemeWidth = 188;
    private const double SubThemeWidth = 336;
    private const double Gap = 8;

    // From the end of one level to the trunk from which the next one branches, and on to its boxes.
    private const double TrunkGap = 14;
    private const double RowGap = 4;
    private const double ThemeGap = 10;

    private static readonly Stroke Branch = new(Paint.Rule);

    private readonly Canvas _canvas = new();
    private readonly TaxonomyFigure _figure;
    private readonly ResolutionCircles _circles;
    private readonly OverlapColumns _overlaps;
    private readonly double _themeLeft = RootWidth + 2 * TrunkGap;
    private readonly double _subThemeLeft;
    private readonly double _subThemeEnd;
    private readonly double _top;

    private TaxonomyDrawing(TaxonomyFigure figure)
    {
        _figure = figure;
        var subThemes = figure.Themes.SelectMany(theme => theme.SubThemes).ToArray();
        var themeMeans = figure.Themes.Select(theme => theme.MeanResolutionDays).ToArray();
        var subThemeMeans = subThemes.Select(subTheme => subTheme.MeanResolutionDays).ToArray();
        _circles = new(themeMeans.Concat(subThemeMeans));
        _subThemeLeft = _themeLeft + ThemeWidth + Gap + MeansWidth(themeMeans) + 2 * TrunkGap;
        _subThemeEnd = _subThemeLeft + SubThemeWidth + Gap + MeansWidth(subThemeMeans);
        _overlaps = new(_subThemeEnd + 2 * Gap, subThemes);
        _top = Math.Max(2 * TextStyle.Small.LineHeight, _overlaps.HeadingHeight) + 8;
    }

    public static Scene Draw(TaxonomyFigure figure)
    {
        var subThemes = figure.Themes.SelectMany(theme => theme.SubThemes).ToArray();
        var means = figure.Themes.Select(theme => theme.MeanResolutionDays).Concat(subThemes.Select(subTheme => subTheme.MeanResolutionDays));
        Duration.ThrowIfImpossible(means.OfType<double>(), nameof(figure));
        if (subThemes.SelectMany(subTheme => subTheme.Overlaps).Any(overlap => overlap.Share is { } share && !(share is >= 0 and <= 1)))
            throw new ArgumentOutOfRangeException(nameof(figure), "An overlap is a share, between 0 and 1.");
        return new TaxonomyDrawing(figure).Draw();
    }

    private Scene Draw()
    {
        DrawHeadings();
        var middles = new List<double>();
        var top = _top;
        foreach (var theme in _figure.Themes)
        {
            var (middle, bottom) = DrawTheme(theme, top);
            middles.Add(middle);
            top = bottom + ThemeGap;
        }

        var root = new TaxonomyNodeBox(_figure.RootName, _figure.RootCounts, RootWidth, isStrong: true);
        var rootMiddle = Math.Max(_top + root.Height / 2, middles.Count > 0 ? (middles[0] + middles[^1]) / 2 : 0);
        DrawBranches(RootWidth, rootMiddle, _themeLeft, middles);
        root.Draw(_canvas, 0, rootMiddle);
        top = Math.Max(top, rootMiddle + root.Height / 2 + ThemeGap);

        var width = Math.Max(Figure.BodyWidth, _overlaps.Right);
        return _canvas.Finish(width, Legend.Draw(_canvas, top + 4, width, [.. LegendEntries()], 2 * ResolutionCircles.LargestRadius + 2));
    }

    /// <summary>The width of a column of circles, which is never less than that of its heading.</summary>
    private static double MeansWidth(IEnumerable<double?> means) =>
        Math.Max(ResolutionCircles.Width(means), TextWidths.Widest(MeansHeading, TextStyle.Small));

    private void DrawHeadings()
    {
        var bottom = _top - 8;
        Heading(_themeLeft, "Theme");
        Heading(_themeLeft + ThemeWidth + Gap, MeansHeading);
        Heading(_subThemeLeft, "Sub-theme");
        Heading(_subThemeLeft + SubThemeWidth + Gap, MeansHeading);
        _overlaps.DrawHeadings(_canvas, bottom);

        void Heading(double left, string text) => _canvas.Lines(left, bottom - TextStyle.Small.LineHeight, [text], TextStyle.Small);
    }

    /// <summary>Draws a theme with its sub-themes; returns the middle of its box and where all of it ends.</summary>
    private (double Middle, double Bottom) DrawTheme(TaxonomyFigureTheme theme, double top)
    {
        var box = new TaxonomyNodeBox(theme.Name, theme.Counts, ThemeWidth, isStrong: true);
        var rows = theme.SubThemes.Select(Measure).ToArray();
        var rowsHeight = rows.Sum(row => row.Height + RowGap) - (rows.Length > 0 ? RowGap : 0);
        var height = Math.Max(rowsHeight, Math.Max(box.Height, 2 * ResolutionCircles.LargestRadius));
        var middle = top + height / 2;

        box.Draw(_canvas, _themeLeft, middle, theme.Address);
        var middles = new List<double>();
        var rowTop = middle - rowsHeight / 2;
        foreach (var row in rows)
        {
            middles.Add(rowTop + row.Height / 2);
            DrawSubTheme(row, middles[^1]);
            rowTop += row.Height + RowGap;
        }

        var end = _circles.Draw(_canvas, _themeLeft + ThemeWidth + Gap, middle, theme.MeanResolutionDays);
        DrawBranches(end + Gap / 2, middle, _subThemeLeft, middles);
        return (middle, top + height);
    }

    private void DrawSubTheme(MeasuredSubTheme row, double middle)
    {
        row.Box.Draw(_canvas, _subThemeLeft, middle, row.SubTheme.Address);
        _circles.Draw(_canvas, _subThemeLeft + SubThemeWidth + Gap, middle, row.SubTheme.MeanResolutionDays);
        _overlaps.Draw(_canvas, row.SubTheme, middle);
    }

    private static MeasuredSubTheme Measure(TaxonomyFigureSubTheme subTheme) =>
        new(subTheme, new(subTheme.Name, subTheme.Counts, SubThemeWidth, isStrong: false));

    private void DrawBranches(double from, double middle, double to, List<double> middles)
    {
        if (middles.Count == 0) return;
        var trunk = to - TrunkGap;
        _canvas.Line(from, middle, trunk, middle, Branch);
        _canvas.Line(trunk, Math.Min(middle, middles[0]), trunk, Math.Max(middle, middles[^1]), Branch);
        foreach (var child in middles) _canvas.Line(trunk, child, to, child, Branch);
    }

    private IEnumerable<LegendEntry> LegendEntries() =>
    [
        LegendEntry.Words("Mean resolution time by the area of the circle:"),
        .. _circles.LegendEntries(),
        LegendEntry.Words("In brackets: challenges, issues, codes (– where unknown)"),
        .. _overlaps.LegendEntries(),
    ];

    private sealed record MeasuredSubTheme(TaxonomyFigureSubTheme SubTheme, TaxonomyNodeBox Box)
    {
        public double Height => Math.Max(Box.Height, 2 * ResolutionCircles.LargestRadius);
    }
}
