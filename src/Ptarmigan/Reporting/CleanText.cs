using System.Globalization;
using System.Text;

namespace Ptarmigan.Reporting;

/// <summary>Text from anywhere, made fit for XML and for the eye.</summary>
internal static class CleanText
{
    /// <summary>The text with what XML forbids, lone surrogates, and marks that turn the direction of reading shown as U+FFFD.</summary>
    public static string Of(string text) =>
        text.EnumerateRunes().Any(IsUnfit)
            ? string.Concat(text.EnumerateRunes().Select(letter => (IsUnfit(letter) ? Rune.ReplacementChar : letter).ToString()))
            : text;

    private static bool IsUnfit(Rune letter) =>
        (Rune.IsControl(letter) && letter.Value is not ('\n' or '\r' or '\t'))
        || letter.Value is (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069) or 0xFFFE or 0xFFFF or 0xFFFD
        || Rune.GetUnicodeCategory(letter) == UnicodeCategory.LineSeparator;
}
