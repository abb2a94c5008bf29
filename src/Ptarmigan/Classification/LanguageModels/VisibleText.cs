using System.Globalization;
using System.Text;

namespace Ptarmigan.Classification.LanguageModels;

/// <summary>Text of strangers as a reader sees it: what is invisible, and may speak to a machine behind a person's back, is shown as U+FFFD.</summary>
internal static class VisibleText
{
    /// <summary>The text with every invisible code point replaced by one other, so that places counted in code points stay what they are.</summary>
    public static string Of(string text)
    {
        if (!text.EnumerateRunes().Any(IsHidden)) return text;
        var visible = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes()) visible.Append(IsHidden(rune) ? Rune.ReplacementChar.ToString() : rune.ToString());
        return visible.ToString();
    }

    /// <summary>The text so, in one line, and cut where it is longer.</summary>
    /// <param name="text">The text.</param>
    /// <param name="longest">The most letters that are kept, in UTF-16 units.</param>
    public static string Line(string text, int longest)
    {
        var visible = Of(text).ReplaceLineEndings(" ").Trim();
        return visible.Length <= longest ? visible : visible[..(longest - (char.IsHighSurrogate(visible[longest - 1]) ? 1 : 0))] + "…";
    }

    // Enumerating runes gives U+FFFD for half a surrogate pair, one for one; such a text must be written anew too.
    private static bool IsHidden(Rune rune) => rune.Value switch
    {
        '\n' or '\r' or '\t' => false,
        0xFFFD => true,
        // Selectors of variants and tags can carry whole hidden sentences.
        >= 0xE0000 and <= 0xE0FFF => true,
        _ => Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator
            or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned,
    };
}
