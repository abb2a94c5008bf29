namespace Ptarmigan.Taxonomies;

/// <summary>A taxonomy is not there or cannot be used.</summary>
public sealed class TaxonomyException : PtarmiganException
{
    /// <inheritdoc/>
    public TaxonomyException(string message, string? where = null, string? next = null, Exception? cause = null)
        : base(message, where, next, cause)
    {
    }
}
