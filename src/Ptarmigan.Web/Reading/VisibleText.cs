namespace Ptarmigan.Web.Reading;

/// <summary>Makes the signs visible that would make a text read otherwise than it is written.</summary>
internal static class VisibleText
{
    /// <summary>The text with each control of writing direction, zero-width sign and control character replaced by U+FFFD; length stays.</summary>
    /// <remarks>Such signs let code and names appear in another order than they are in (CVE-2021-42574).</remarks>
    public static string Of(string text) => text.AsSpan().IndexOfAny(Hidden) < 0 && !text.Any(IsControl)
        ? text
        : string.Create(text.Length, text, (place, source) =>
        {
            for (var at = 0; at < source.Length; at++) place[at] = Hidden.Contains(source[at]) || IsControl(source[at]) ? '\uFFFD' : source[at];
        });

    // LRE, RLE, PDF, LRO, RLO; LRI, RLI, FSI, PDI; LRM, RLM, ALM; zero-width space; word joiner; byte order mark.
    private static System.Buffers.SearchValues<char> Hidden { get; } =
        System.Buffers.SearchValues.Create("\u202A\u202B\u202C\u202D\u202E\u2066\u2067\u2068\u2069\u200E\u200F\u061C\u200B\u2060\uFEFF");

    private static bool IsControl(char letter) => char.IsControl(letter) && letter is not ('\n' or '\r' or '\t');
}
