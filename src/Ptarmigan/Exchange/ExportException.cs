namespace Ptarmigan.Exchange;

/// <summary>A file cannot be written as asked.</summary>
public sealed class ExportException : PtarmiganException
{
    /// <inheritdoc/>
    public ExportException(string message, string? where = null, string? next = null, Exception? cause = null)
        : base(message, where, next, cause)
    {
    }
}
