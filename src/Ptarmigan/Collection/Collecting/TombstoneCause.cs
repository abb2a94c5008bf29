namespace Ptarmigan.Collection.Collecting;

/// <summary>Why an issue is not there any more.</summary>
public enum TombstoneCause
{
    /// <summary>It was deleted.</summary>
    Deleted,

    /// <summary>It was moved to another repository.</summary>
    Transferred,

    /// <summary>It became a discussion.</summary>
    Converted,

    /// <summary>It cannot be read: deleted, or moved to where one may not look; GitHub does not say which.</summary>
    Inaccessible,
}
