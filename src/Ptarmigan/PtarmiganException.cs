namespace Ptarmigan;

/// <summary>Something outside the program went wrong: a file, the database, the network, or what a user asked for.</summary>
/// <remarks>
/// The message says what happened; <see cref="Where"/> and <see cref="Next"/> complete it for the reader, and children
/// carry further data. A caller's programming mistake is an <see cref="ArgumentException"/>, and data that break an
/// assumption of a statistic an <see cref="Statistics.AssumptionException"/>.
/// </remarks>
public class PtarmiganException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">What happened, in one sentence.</param>
    /// <param name="where">The file, line, row, setting or address concerned; null where there is none.</param>
    /// <param name="next">What the reader can do next; null where nothing better than the message can be said.</param>
    /// <param name="cause">The exception that led here, if any.</param>
    public PtarmiganException(string message, string? where = null, string? next = null, Exception? cause = null)
        : base(message, cause)
    {
        Where = where;
        Next = next;
    }

    /// <summary>The file, line, row, setting or address concerned, if one is.</summary>
    public string? Where { get; }

    /// <summary>What the reader can do next, if something can be said.</summary>
    public string? Next { get; }
}
