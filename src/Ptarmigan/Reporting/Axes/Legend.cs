using Ptarmigan.Reporting.Scenes;

namespace Ptarmigan.Reporting.Axes;

/// <summary>Says what the marks of a plot mean: samples with words, in lines as wide as the figure.</summary>
internal static class Legend
{
    private const double Gap = 22;

    /// <summary>Draws the entries and returns where they end.</summary>
    public static double Draw(Canvas canvas, double top, double width, IReadOnlyList<LegendEntry> entries, double lineHeight = 22)
    {
        var (x, y) = (0.0, top);
        foreach (var entry in entries)
        {
            var lines = TextWrap.Lines(entry.Text, width - entry.SampleWidth - 6, TextStyle.Small);
            var needed = entry.TextLeft + TextWrap.Widest(lines, TextStyle.Small);
            if (x > 0 && x + needed > width) (x, y) = (0, y + lineHeight);

            entry.Draw(canvas, new(x, y + lineHeight / 2));
            if (lines.Count == 1)
            {
                canvas.TextAround(x + entry.TextLeft, y + lineHeight / 2, lines[0], TextStyle.Small);
                x += needed + Gap;
                continue;
            }

            (x, y) = (0, canvas.Lines(entry.TextLeft, y + lineHeight / 2 - TextStyle.Small.LineHeight / 2, lines, TextStyle.Small));
        }

        return x > 0 ? y + lineHeight : y;
    }
}
