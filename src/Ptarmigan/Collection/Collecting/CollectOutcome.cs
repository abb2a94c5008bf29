namespace Ptarmigan.Collection.Collecting;

/// <summary>How the collection of a repository ended.</summary>
public enum CollectOutcome
{
    /// <summary>It came to its end; the proof says whether anything is missing.</summary>
    Collected,

    /// <summary>Its issues are switched off: there are none to collect.</summary>
    IssuesDisabled,

    /// <summary>There is no repository of this name, or it is private.</summary>
    Absent,

    /// <summary>GitHub has blocked it.</summary>
    Blocked,

    /// <summary>It was broken off; the next run goes on where it was.</summary>
    BrokenOff,

    /// <summary>It was not reached.</summary>
    NotReached,
}
