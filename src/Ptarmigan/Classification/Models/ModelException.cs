namespace Ptarmigan.Classification.Models;

/// <summary>A model cannot be read, trained or asked.</summary>
public sealed class ModelException : PtarmiganException
{
    /// <inheritdoc/>
    public ModelException(string message, string? where = null, string? next = null, Exception? cause = null)
        : base(message, where, next, cause)
    {
    }
}
