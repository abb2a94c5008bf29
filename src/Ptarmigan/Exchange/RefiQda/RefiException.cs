namespace Ptarmigan.Exchange.RefiQda;

/// <summary>A file is no REFI-QDA project or codebook, is damaged, or asks for more than is allowed.</summary>
public sealed class RefiException : PtarmiganException
{
    /// <inheritdoc/>
    public RefiException(string message, string? where = null, string? next = null, Exception? cause = null)
        : base(message, where, next, cause)
    {
    }

    /// <summary>The file asks for more than the limits allow.</summary>
    internal static RefiException TooMuch(string what, string where) =>
        new(what, where, "If the file is to be trusted, read it by the library with higher limits (`RefiLimits`).");
}
