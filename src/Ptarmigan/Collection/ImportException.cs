namespace Ptarmigan.Collection;

/// <summary>An import cannot begin, or was told to be strict and met something it could not read.</summary>
public sealed class ImportException : PtarmiganException
{
    /// <inheritdoc/>
    public ImportException(string message, string? where = null, string? next = null, Exception? cause = null)
        : base(message, where, next, cause)
    {
    }
}
