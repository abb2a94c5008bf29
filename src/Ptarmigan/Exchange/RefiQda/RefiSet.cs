namespace Ptarmigan.Exchange.RefiQda;

/// <summary>A group of codes, sources and notes.</summary>
public sealed record RefiSet
{
    /// <summary>The set's GUID.</summary>
    public required Guid Guid { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }

    /// <summary>What it groups.</summary>
    public string? Description { get; init; }

    /// <summary>The codes in it.</summary>
    public IReadOnlyList<Guid> CodeRefs { get; init; } = [];

    /// <summary>The sources in it. A codebook alone (<c>.qdc</c>) cannot hold them.</summary>
    public IReadOnlyList<Guid> SourceRefs { get; init; } = [];

    /// <summary>The notes in it. A codebook alone (<c>.qdc</c>) cannot hold them.</summary>
    public IReadOnlyList<Guid> NoteRefs { get; init; } = [];
}
