namespace Ptarmigan.Collection;

/// <summary>How an import goes about what it cannot read.</summary>
public sealed record ImportOptions
{
    /// <summary>Whether the first record or file that cannot be read ends the import.</summary>
    /// <value>Default: false, which keeps it aside, counts it and goes on.</value>
    public bool IsStrict { get; init; }
}
