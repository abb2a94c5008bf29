using System.Diagnostics;

namespace Ptarmigan.Issues;

/// <summary>The words by which files and the command line call the faults of a history.</summary>
public static class HistoryFaults
{
    /// <summary>The word for a fault.</summary>
    /// <param name="fault">The fault.</param>
    public static string ToWord(this HistoryFault fault) => fault switch
    {
        HistoryFault.None => "none",
        HistoryFault.NoClosingTime => "no-closing-time",
        HistoryFault.ClosedBeforeCreation => "closed-before-creation",
        HistoryFault.CreatedAfterObservation => "created-after-observation",
        _ => throw new UnreachableException(),
    };
}
