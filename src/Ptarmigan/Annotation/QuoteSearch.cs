namespace Ptarmigan.Annotation;

/// <summary>Finds words that were selected on a page in the text the page was made from.</summary>
internal static class QuoteSearch
{
    /// <summary>
    /// Where the words stand, in UTF-16 units; null where they do not. White space counts as one blank, and Markdown's signs
    /// that a page does not show are passed over.
    /// </summary>
    public static (int Start, int End)? Find(string text, string words)
    {
        var exact = words.Trim();
        if (exact.Length == 0) return null;
        if (text.IndexOf(exact, StringComparison.Ordinal) is >= 0 and var at) return (at, at + exact.Length);

        var (plain, places) = Plain(text);
        var (wanted, _) = Plain(exact);
        return wanted.Length > 0 && plain.IndexOf(wanted, StringComparison.Ordinal) is >= 0 and var found
            ? (places[found], places[found + wanted.Length - 1] + 1)
            : null;
    }

    private static (string Plain, List<int> Places) Plain(string text)
    {
        var plain = new System.Text.StringBuilder(text.Length);
        var places = new List<int>(text.Length);
        for (var at = 0; at < text.Length; at++)
        {
            if (char.IsWhiteSpace(text[at]) || text[at] is '*' or '_' or '`' or '#' or '>' or '\\' or '[' or ']') continue;
            plain.Append(text[at]);
            places.Add(at);
        }

        return (plain.ToString(), places);
    }
}
