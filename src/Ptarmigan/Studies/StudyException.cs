namespace Ptarmigan.Studies;

/// <summary>There is no study where one is wanted, or one where none may be.</summary>
public sealed class StudyException : PtarmiganException
{
    /// <inheritdoc/>
    public StudyException(string message, string? where = null, string? next = null, Exception? cause = null)
        : base(message, where, next, cause)
    {
    }
}
