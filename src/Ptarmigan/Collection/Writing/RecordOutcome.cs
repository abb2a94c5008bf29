namespace Ptarmigan.Collection.Writing;

/// <summary>What became of a record.</summary>
internal enum RecordOutcome
{
    /// <summary>The study did not have it.</summary>
    New,

    /// <summary>The study had it otherwise.</summary>
    Changed,

    /// <summary>The study had exactly this.</summary>
    Unchanged,

    /// <summary>The study has a newer state already.</summary>
    Older,

    /// <summary>A timeline whose issue is not there yet.</summary>
    Waiting,
}
