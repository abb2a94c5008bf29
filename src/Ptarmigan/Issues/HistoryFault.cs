namespace Ptarmigan.Issues;

/// <summary>Why an issue has no resolution time.</summary>
public enum HistoryFault
{
    /// <summary>It has one.</summary>
    None,

    /// <summary>It is closed, but neither the issue nor its timeline says when.</summary>
    NoClosingTime,

    /// <summary>It says it was closed before it was created: a fault of a clock, or of an import into the tracker.</summary>
    ClosedBeforeCreation,

    /// <summary>It was created after the end of the observation.</summary>
    CreatedAfterObservation,
}
