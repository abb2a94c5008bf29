using Ptarmigan.Annotation;

namespace Ptarmigan.Coding.Tasks;

/// <summary>Finds in a text the words that a program says are at a place, however it counted.</summary>
internal static class TaskText
{
    /// <summary>The place in code points: as given, or as given in UTF-16 units, or where the words stand if that is one place; null where none fits.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the words begin, as the program says.</param>
    /// <param name="end">Where they end.</param>
    /// <param name="words">The words, if the program says them; null to believe the place.</param>
    public static (int Start, int End)? Find(string text, int start, int end, string? words)
    {
        if (words is null) return CodePoints.Slice(text, start, end) is not null ? (start, end) : null;
        if (Same(CodePoints.Slice(text, start, end), words)) return (start, end);
        if (start >= 0 && end > start && end <= text.Length && Same(text[start..end], words)) return (CodePoints.FromUtf16(text, start), CodePoints.FromUtf16(text, end));
        return words.Length > 0 && text.IndexOf(words, StringComparison.Ordinal) is >= 0 and var at && text.IndexOf(words, at + 1, StringComparison.Ordinal) < 0
            ? (CodePoints.FromUtf16(text, at), CodePoints.FromUtf16(text, at + words.Length))
            : null;
    }

    /// <summary>Label Studio writes a line's end within words as a backslash and an n.</summary>
    private static bool Same(string? found, string words) =>
        found is not null && (found == words || found.Replace("\n", "\\n", StringComparison.Ordinal) == words || found.ReplaceLineEndings(" ") == words.ReplaceLineEndings(" "));
}
