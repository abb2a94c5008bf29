namespace Ptarmigan.Exchange;

/// <summary>A CSV file cannot be read, or does not hold what is wanted of it.</summary>
public sealed class CsvException : PtarmiganException
{
    /// <inheritdoc/>
    public CsvException(string message, string? where = null, string? next = null, Exception? cause = null)
        : base(message, where, next, cause)
    {
    }
}
