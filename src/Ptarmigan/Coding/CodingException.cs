namespace Ptarmigan.Coding;

/// <summary>The codebook or a coding cannot be changed as was asked.</summary>
public sealed class CodingException : RefusalException
{
    /// <inheritdoc/>
    public CodingException(string message, string? where = null, string? next = null, Exception? cause = null)
        : base(message, where, next, cause)
    {
    }
}
