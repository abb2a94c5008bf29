namespace Ptarmigan.Selection;

/// <summary>A selection cannot be carried out or a source of candidates cannot be read.</summary>
public sealed class SelectionException : PtarmiganException
{
    /// <inheritdoc/>
    public SelectionException(string message, string? where = null, string? next = null, Exception? cause = null)
        : base(message, where, next, cause)
    {
    }
}
