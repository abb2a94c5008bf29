namespace Ptarmigan.Statistics;

/// <summary>Data break an assumption without which a statistic does not exist or may not be computed.</summary>
public sealed class AssumptionException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="assumption">Which assumption is broken.</param>
    /// <param name="subject">What breaks it: a group's name, a row, a label.</param>
    /// <param name="message">The whole sentence for the reader.</param>
    public AssumptionException(Assumption assumption, string subject, string message)
        : base(message)
    {
        Assumption = assumption;
        Subject = subject;
    }

    /// <summary>Which assumption is broken.</summary>
    public Assumption Assumption { get; }

    /// <summary>What breaks it: a group's name, a row, a label.</summary>
    public string Subject { get; }
}
