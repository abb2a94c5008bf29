namespace Ptarmigan.Comparison;

/// <summary>Two taxonomies, or two studies, cannot be compared as was asked.</summary>
public sealed class ComparisonException : RefusalException
{
    /// <inheritdoc/>
    public ComparisonException(string message, string? where = null, string? next = null, Exception? cause = null)
        : base(message, where, next, cause)
    {
    }
}
