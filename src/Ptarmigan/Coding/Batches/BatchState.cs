namespace Ptarmigan.Coding.Batches;

/// <summary>Where a batch stands.</summary>
public enum BatchState
{
    /// <summary>It is being coded.</summary>
    Open,

    /// <summary>It is coded, and waits for its review.</summary>
    Closed,

    /// <summary>Its review is signed; the next batch may be opened.</summary>
    Reviewed,
}
