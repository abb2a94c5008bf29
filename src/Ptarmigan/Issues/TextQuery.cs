using System.Text;
using System.Text.RegularExpressions;

namespace Ptarmigan.Issues;

/// <summary>Words looked for in titles and bodies, in the form people type them.</summary>
/// <remarks>
/// Words are all wanted; <c>"a phrase"</c> is wanted in that order; <c>word*</c> is the beginning of a word; <c>-word</c> or
/// <c>-"a phrase"</c> must not be there. Case and accents do not matter. Any text is a query: signs that mean nothing
/// here are ignored, and a text without a letter or digit finds nothing.
/// </remarks>
public sealed partial record TextQuery
{
    private TextQuery(string text, IReadOnlyList<string> wanted, IReadOnlyList<string> unwanted)
    {
        Text = text;
        Wanted = wanted.Count == 0 ? null : string.Join(" AND ", wanted);
        Unwanted = unwanted.Count == 0 ? null : string.Join(" OR ", unwanted);
    }

    /// <summary>The query as it was typed.</summary>
    public string Text { get; }

    /// <summary>The SQLite FTS5 expression of what must be there; null where there is nothing.</summary>
    internal string? Wanted { get; }

    /// <summary>The SQLite FTS5 expression of what must not be there; null where there is nothing.</summary>
    internal string? Unwanted { get; }

    /// <summary>Reads a query; never fails.</summary>
    /// <param name="text">The text as typed.</param>
    public static TextQuery Parse(string text)
    {
        var terms = Term().Matches(text)
            .Select(term => (IsUnwanted: term.Groups["not"].Success, Expression: Expression(term)))
            .Where(term => term.Expression is not null)
            .ToLookup(term => term.IsUnwanted, term => term.Expression!);
        return new TextQuery(text, [.. terms[false]], [.. terms[true]]);
    }

    private static string? Expression(Match term)
    {
        var isPhrase = term.Groups["phrase"].Success;
        var words = isPhrase ? term.Groups["phrase"].Value : term.Groups["word"].Value;
        if (!words.EnumerateRunes().Any(Rune.IsLetterOrDigit)) return null;

        // Quoted, a term is never an operator of FTS5; the star counts only outside the quotes.
        var quoted = '"' + new string([.. words.Select(letter => char.IsControl(letter) || letter == '"' ? ' ' : letter)]) + '"';
        return !isPhrase && words.EndsWith('*') ? quoted + "*" : quoted;
    }

    [GeneratedRegex("""(?<!\S)(?<not>-)?(?:"(?<phrase>[^"]*)(?:"|$)|(?<word>[^\s"]+))|(?<word>[^\s"]+)|"(?<phrase>[^"]*)(?:"|$)""")]
    private static partial Regex Term();
}
