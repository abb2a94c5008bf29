namespace Ptarmigan.Annotation;

/// <summary>Places in a text counted in Unicode code points, as other programs count them, not in UTF-16 units.</summary>
public static class CodePoints
{
    /// <summary>The place of a UTF-16 index.</summary>
    /// <param name="text">The text.</param>
    /// <param name="index">An index into it, from 0 to its length; within a surrogate pair it counts as the pair's begin.</param>
    /// <exception cref="ArgumentOutOfRangeException">The index is outside the text.</exception>
    public static int FromUtf16(string text, int index)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentOutOfRangeException.ThrowIfNegative(index);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(index, text.Length);
        var points = 0;
        for (var at = 0; at < index; at++)
        {
            // The second half of a pair adds nothing, and a pair that the index cuts is not counted.
            var isFirstOfPair = at + 1 < text.Length && char.IsSurrogatePair(text[at], text[at + 1]);
            if (isFirstOfPair) at++;
            if (at < index) points++;
        }

        return points;
    }

    /// <summary>The UTF-16 index of a place, or -1 where the text is shorter.</summary>
    /// <param name="text">The text.</param>
    /// <param name="place">The place, from 0.</param>
    public static int ToUtf16(string text, int place)
    {
        ArgumentNullException.ThrowIfNull(text);
        var at = 0;
        for (; place > 0 && at < text.Length; place--) at += at + 1 < text.Length && char.IsSurrogatePair(text[at], text[at + 1]) ? 2 : 1;
        return place == 0 ? at : -1;
    }

    /// <summary>The words between two places, or null where there are none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">The first place.</param>
    /// <param name="end">The place after the last.</param>
    public static string? Slice(string text, int start, int end)
    {
        if (start < 0 || end <= start) return null;
        var (first, last) = (ToUtf16(text, start), ToUtf16(text, end));
        return first < 0 || last < 0 ? null : text[first..last];
    }
}
