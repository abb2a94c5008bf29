namespace Ptarmigan.Exchange.RefiQda;

/// <summary>One code given by one user, to a passage or to a text as a whole.</summary>
public sealed record RefiCoding
{
    /// <summary>The coding's GUID.</summary>
    public required Guid Guid { get; init; }

    /// <summary>The code.</summary>
    public required Guid Code { get; init; }

    /// <summary>Who coded; null where it is not known.</summary>
    public Guid? CreatedBy { get; init; }

    /// <summary>When; null where it is not known.</summary>
    public DateTimeOffset? CreatedAt { get; init; }

    /// <summary>The notes on the coding.</summary>
    public IReadOnlyList<Guid> NoteRefs { get; init; } = [];
}
