namespace Ptarmigan;

/// <summary>The study refuses what somebody asked of it, by a rule that its message tells: nothing was changed, and who asked can do something about it.</summary>
/// <remarks>
/// Who offers acts shows message and next step of any refusal, and lets every other exception be a fault: what is damaged,
/// unreachable or wrong in the program is nothing that another answer in a form would mend.
/// </remarks>
public abstract class RefusalException : PtarmiganException
{
    /// <inheritdoc/>
    protected RefusalException(string message, string? where = null, string? next = null, Exception? cause = null)
        : base(message, where, next, cause)
    {
    }

    /// <summary>Message and next step in one text.</summary>
    public string Told => Next is null ? Message : $"{Message} {Next}";
}
