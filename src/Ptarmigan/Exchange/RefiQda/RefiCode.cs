namespace Ptarmigan.Exchange.RefiQda;

/// <summary>A code of a codebook with the codes below it. REFI gives a code no author, no date, no order and no history.</summary>
public sealed record RefiCode
{
    /// <summary>The code's GUID.</summary>
    public required Guid Guid { get; init; }

    /// <summary>The code's name; other codes may have the same.</summary>
    public required string Name { get; init; }

    /// <summary>Whether passages can be coded with it; false for a heading, such as a theme.</summary>
    /// <value>The default is true.</value>
    public bool IsCodable { get; init; } = true;

    /// <summary>The colour it is shown in, if any.</summary>
    public RefiColour? Colour { get; init; }

    /// <summary>What it means and when it is used.</summary>
    public string? Description { get; init; }

    /// <summary>The notes on the code. A codebook alone (<c>.qdc</c>) cannot hold them.</summary>
    public IReadOnlyList<Guid> NoteRefs { get; init; } = [];

    /// <summary>The codes below it.</summary>
    public IReadOnlyList<RefiCode> Codes { get; init; } = [];

    internal IEnumerable<RefiCode> WithDescendants() => Codes.SelectMany(code => code.WithDescendants()).Prepend(this);
}
