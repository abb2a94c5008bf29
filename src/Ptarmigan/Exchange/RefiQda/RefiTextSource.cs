namespace Ptarmigan.Exchange.RefiQda;

/// <summary>A text with its passages and codings: a source, or a note.</summary>
public sealed record RefiTextSource
{
    /// <summary>The source's GUID.</summary>
    public required Guid Guid { get; init; }

    /// <summary>Its name; null where none was given. Other sources may have the same.</summary>
    public string? Name { get; init; }

    /// <summary>What it is.</summary>
    public string? Description { get; init; }

    /// <summary>The text. One that was read has line feeds only and no byte order mark; it is empty where the text could not be carried.</summary>
    /// <remarks>Any text can be given to be written: carriage returns become line feeds, halves of surrogate pairs U+FFFD, and the places of passages are moved accordingly.</remarks>
    public required string Text { get; init; }

    /// <summary>Who made and last changed it, and when.</summary>
    public RefiStamps Stamps { get; init; }

    /// <summary>Its passages.</summary>
    public IReadOnlyList<RefiSelection> Selections { get; init; } = [];

    /// <summary>The codings of the text as a whole.</summary>
    public IReadOnlyList<RefiCoding> Codings { get; init; } = [];

    /// <summary>The notes on it.</summary>
    public IReadOnlyList<Guid> NoteRefs { get; init; } = [];

    /// <summary>Its values of variables.</summary>
    public IReadOnlyList<RefiVariableValue> Values { get; init; } = [];
}
