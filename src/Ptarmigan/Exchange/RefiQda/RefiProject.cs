namespace Ptarmigan.Exchange.RefiQda;

/// <summary>A qualitative study as REFI-QDA 1.0 exchanges it: who coded, with which codes, what in which texts. A codebook alone (<c>.qdc</c>) is one with codes and sets only.</summary>
/// <remarks>Sources of other kinds than text (pictures, PDF pages, audio, video) and graphs are no part of it; a reading counts and names them. Source: REFI-QDA 1.5 (2019), sections 5 to 10, and its schemas.</remarks>
public sealed record RefiProject
{
    /// <summary>The project's name.</summary>
    public required string Name { get; init; }

    /// <summary>The program that wrote it, with its version; null where it did not say.</summary>
    public string? Origin { get; init; }

    /// <summary>Who made and last changed the project, and when.</summary>
    public RefiStamps Stamps { get; init; }

    /// <summary>What the project is about.</summary>
    public string? Description { get; init; }

    /// <summary>The notes on the project as a whole.</summary>
    public IReadOnlyList<Guid> NoteRefs { get; init; } = [];

    /// <summary>Who worked on it.</summary>
    public IReadOnlyList<RefiUser> Users { get; init; } = [];

    /// <summary>The codes at the top of the codebook; each holds those below it.</summary>
    public IReadOnlyList<RefiCode> Codes { get; init; } = [];

    /// <summary>The variables that sources and cases have values of.</summary>
    public IReadOnlyList<RefiVariable> Variables { get; init; } = [];

    /// <summary>The cases: whatever sources and passages are about.</summary>
    public IReadOnlyList<RefiCase> Cases { get; init; } = [];

    /// <summary>The texts with their passages and codings.</summary>
    public IReadOnlyList<RefiTextSource> Sources { get; init; } = [];

    /// <summary>The memos. REFI gives a memo everything that a source has, its own passages and codings included.</summary>
    public IReadOnlyList<RefiTextSource> Notes { get; init; } = [];

    /// <summary>The links between any two things that have a GUID.</summary>
    public IReadOnlyList<RefiLink> Links { get; init; } = [];

    /// <summary>The groups of codes, sources and notes.</summary>
    public IReadOnlyList<RefiSet> Sets { get; init; } = [];

    /// <summary>Every code, each before those below it.</summary>
    public IEnumerable<RefiCode> AllCodes() => Codes.SelectMany(code => code.WithDescendants());
}
