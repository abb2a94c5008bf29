using System.Text;
using Ptarmigan.Annotation;

namespace Ptarmigan.Classification.LanguageModels;

/// <summary>Finds what a language model says it quotes. Only what stands in the text is evidence; nothing is repaired but white space.</summary>
internal static class QuoteFinder
{
    /// <summary>Shorter words stand everywhere and show nothing.</summary>
    private const int Shortest = 3;

    /// <summary>The first place of a quote, in the title or else in the body; null where it is in neither.</summary>
    public static Evidence? Find(AskedIssue issue, string quote)
    {
        var words = VisibleText.Of(quote).Trim();
        if (words.Count(letter => !char.IsWhiteSpace(letter)) < Shortest) return null;
        return In(EvidencePart.Title, issue.Title, issue.VisibleTitle, words) ?? In(EvidencePart.Body, issue.Body, issue.VisibleBody, words);
    }

    /// <summary>The quote is looked for in what the model was shown, and taken from what the author wrote: code point for code point they are the same.</summary>
    private static Evidence? In(EvidencePart part, string written, string shown, string words)
    {
        if (Place(shown, words) is not var (start, end)) return null;
        var (first, last) = (CodePoints.FromUtf16(shown, start), CodePoints.FromUtf16(shown, end));
        return new Evidence(part, null, first, last, CodePoints.Slice(written, first, last)!);
    }

    private static (int Start, int End)? Place(string text, string words)
    {
        if (text.IndexOf(words, StringComparison.Ordinal) is >= 0 and var exact) return (exact, exact + words.Length);
        var (plain, places) = Collapse(text);
        var (wanted, _) = Collapse(words);
        return plain.IndexOf(wanted, StringComparison.Ordinal) is >= 0 and var at ? (places[at], places[at + wanted.Length - 1] + 1) : null;
    }

    /// <summary>The text with each run of white space as one blank, and where each of its letters stood.</summary>
    private static (string Plain, List<int> Places) Collapse(string text)
    {
        var plain = new StringBuilder(text.Length);
        var places = new List<int>(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            var isBlank = char.IsWhiteSpace(text[at]);
            if (isBlank && plain.Length > 0 && plain[^1] == ' ') continue;
            plain.Append(isBlank ? ' ' : text[at]);
            places.Add(at);
        }

        return (plain.ToString(), places);
    }
}
