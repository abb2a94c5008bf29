namespace Ptarmigan.Classification.LanguageModels;

/// <summary>A language model refuses, fails, or may not be asked further.</summary>
public sealed class LanguageModelException : PtarmiganException
{
    /// <inheritdoc/>
    public LanguageModelException(string message, string? where = null, string? next = null, Exception? cause = null)
        : base(message, where, next, cause)
    {
    }
}
