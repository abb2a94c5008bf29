using System.Globalization;

namespace Ptarmigan.Cli.Terminals;

/// <summary>Makes text from the internet harmless for a terminal.</summary>
internal static class Printable
{
    /// <summary>The text with control and direction-changing characters shown as U+FFFD; line feeds and tabs stay.</summary>
    public static string Of(string text) =>
        text.Any(IsHostile) ? string.Concat(text.ReplaceLineEndings("\n").Select(letter => IsHostile(letter) ? '\uFFFD' : letter)) : text;

    // Escape sequences move the cursor or set the title; bidirectional overrides make text read as what it is not.
    private static bool IsHostile(char letter) =>
        (char.IsControl(letter) && letter is not ('\n' or '\t')) || letter is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069')
        || char.GetUnicodeCategory(letter) == UnicodeCategory.LineSeparator;
}
