namespace Ptarmigan.Exchange.RefiQda;

/// <summary>A link between two things that have a GUID.</summary>
public sealed record RefiLink
{
    /// <summary>The link's GUID.</summary>
    public required Guid Guid { get; init; }

    /// <summary>What the link says; null where it says nothing.</summary>
    public string? Name { get; init; }

    /// <summary>Which way it points; null where that was not said.</summary>
    public RefiDirection? Direction { get; init; }

    /// <summary>The colour it is shown in, if any.</summary>
    public RefiColour? Colour { get; init; }

    /// <summary>What it comes from; null where that was not said.</summary>
    public Guid? From { get; init; }

    /// <summary>What it leads to; null where that was not said.</summary>
    public Guid? To { get; init; }

    /// <summary>The notes on the link.</summary>
    public IReadOnlyList<Guid> NoteRefs { get; init; } = [];
}
