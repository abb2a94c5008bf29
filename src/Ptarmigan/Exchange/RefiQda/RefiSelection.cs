using Ptarmigan.Annotation;

namespace Ptarmigan.Exchange.RefiQda;

/// <summary>A passage of a text.</summary>
public sealed record RefiSelection
{
    /// <summary>The passage's GUID.</summary>
    public required Guid Guid { get; init; }

    /// <summary>Where it begins in the source's text, in Unicode code points from 0.</summary>
    public required int Start { get; init; }

    /// <summary>Where it ends, in Unicode code points: the first one that is no longer in it.</summary>
    public required int End { get; init; }

    /// <summary>Its name, by custom the words themselves: readers see by them whether places were counted alike. Null where none was given.</summary>
    public string? Name { get; init; }

    /// <summary>A remark on it. A passage with a remark and no coding is what MAXQDA and ATLAS.ti write for an annotation.</summary>
    public string? Description { get; init; }

    /// <summary>Who made and last changed it, and when.</summary>
    public RefiStamps Stamps { get; init; }

    /// <summary>The codings of the passage, of any number of codes by any number of users.</summary>
    public IReadOnlyList<RefiCoding> Codings { get; init; } = [];

    /// <summary>The notes on it.</summary>
    public IReadOnlyList<Guid> NoteRefs { get; init; } = [];

    /// <summary>The words between two places of a text, as the name of a passage there.</summary>
    /// <param name="text">The source's text.</param>
    /// <param name="start">The first place, in code points.</param>
    /// <param name="end">The place after the last.</param>
    /// <exception cref="ArgumentOutOfRangeException">The text is shorter, or the end comes before the start.</exception>
    public static string WordsOf(string text, int start, int end)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(start);
        ArgumentOutOfRangeException.ThrowIfLessThan(end, start);
        if (CodePoints.ToUtf16(text, end) < 0) throw new ArgumentOutOfRangeException(nameof(end), end, "The text is shorter.");
        return CodePoints.Slice(text, start, end) ?? "";
    }
}
