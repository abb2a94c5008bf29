using System.Globalization;

namespace Ptarmigan.Reporting.Scenes;

/// <summary>Breaks a text into lines that fit.</summary>
internal static class TextWrap
{
    /// <summary>The lines of a text, each no wider than <paramref name="width"/>; a word that is too long for a line is cut. At least one line.</summary>
    public static IReadOnlyList<string> Lines(string text, double width, TextStyle style)
    {
        var lines = new List<string>();
        var line = "";
        foreach (var piece in CleanText.Of(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).SelectMany(word => Cut(word, width, style)))
        {
            var longer = line.Length == 0 ? piece : $"{line} {piece}";
            if (line.Length == 0 || TextWidths.Widest(longer, style) <= width)
            {
                line = longer;
                continue;
            }

            lines.Add(line);
            line = piece;
        }

        lines.Add(line);
        return lines;
    }

    /// <summary>The width of the widest line.</summary>
    public static double Widest(IEnumerable<string> lines, TextStyle style) => lines.Max(line => TextWidths.Widest(line, style));

    private static IEnumerable<string> Cut(string word, double width, TextStyle style)
    {
        var piece = "";
        var letters = StringInfo.GetTextElementEnumerator(word);
        while (letters.MoveNext())
        {
            var longer = piece + letters.GetTextElement();
            if (piece.Length > 0 && TextWidths.Widest(longer, style) > width)
            {
                yield return piece;
                longer = letters.GetTextElement();
            }

            piece = longer;
        }

        yield return piece;
    }
}
