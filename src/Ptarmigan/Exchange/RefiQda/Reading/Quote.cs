using System.Text;
using System.Xml;

namespace Ptarmigan.Exchange.RefiQda.Reading;

/// <summary>Compares the name of a passage with the words at its place. Programs fold blanks and line ends in names, and cut long ones off.</summary>
internal static class Quote
{
    private const int FewestLettersOfCutName = 12;

    // Names are cut at 50 letters at the shortest, as far as exports are known.
    private const int LongName = 50;

    // Enough to tell two ways of counting apart, and little enough for any number of long names.
    private const int LongestCompared = 1000;

    /// <summary>Whether a name holds anything that could be compared.</summary>
    public static bool HasWords(string? name) => name is not null && Folded(name).Length > 0;

    /// <summary>How well a name fits the words at a place: 2 where it is them, 1 where it is a long begin of them, 0 otherwise.</summary>
    public static int Fit(string name, CountedText text, int start, int end)
    {
        if (name.Length > LongestCompared) name = name[..LongestCompared] + "…";
        // A passage as long as the whole text is not read to its end for every name.
        var most = (4 * name.Length) + 100;
        var isLonger = end - start > most;
        var words = Folded(text.Slice(start, isLonger ? start + most : end));
        var quote = Folded(name);
        if (quote.Length > 0 && quote == words && !isLonger) return 2;
        var begin = WithoutDots(quote);
        var isLongEnough = begin.Length < quote.Length ? begin.Length >= FewestLettersOfCutName : quote.Length >= LongName;
        return isLongEnough && words.StartsWith(begin, StringComparison.Ordinal) ? 1 : 0;
    }

    private static string WithoutDots(string quote) =>
        quote.EndsWith("...", StringComparison.Ordinal) ? quote[..^3].TrimEnd() : quote.EndsWith('…') ? quote[..^1].TrimEnd() : quote;

    /// <summary>The text with runs of blanks as one, without blanks at its ends and marks of byte order, and with what XML forbids as writers replace it.</summary>
    private static string Folded(ReadOnlySpan<char> text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            if (letter == '\uFEFF') continue;
            if (!char.IsWhiteSpace(letter)) folded.Append(XmlConvert.IsXmlChar(letter) || char.IsSurrogate(letter) ? letter : '\uFFFD');
            else if (folded.Length > 0 && folded[^1] != ' ') folded.Append(' ');
        }

        return folded.ToString().TrimEnd(' ');
    }
}
