namespace Ptarmigan.Classification.Signals;

/// <summary>A file of signals is not there or cannot be used.</summary>
public sealed class SignalException : PtarmiganException
{
    /// <inheritdoc/>
    public SignalException(string message, string? where = null, string? next = null, Exception? cause = null)
        : base(message, where, next, cause)
    {
    }
}
