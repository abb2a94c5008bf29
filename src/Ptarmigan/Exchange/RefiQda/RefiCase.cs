namespace Ptarmigan.Exchange.RefiQda;

/// <summary>A case: what sources and passages are about, such as a repository.</summary>
public sealed record RefiCase
{
    /// <summary>The case's GUID.</summary>
    public required Guid Guid { get; init; }

    /// <summary>Its name; null where none was given.</summary>
    public string? Name { get; init; }

    /// <summary>What it is.</summary>
    public string? Description { get; init; }

    /// <summary>The codes it has as a whole.</summary>
    public IReadOnlyList<Guid> CodeRefs { get; init; } = [];

    /// <summary>Its values of variables.</summary>
    public IReadOnlyList<RefiVariableValue> Values { get; init; } = [];

    /// <summary>The sources that are about it.</summary>
    public IReadOnlyList<Guid> SourceRefs { get; init; } = [];

    /// <summary>The passages that are about it.</summary>
    public IReadOnlyList<Guid> SelectionRefs { get; init; } = [];
}
