namespace Ptarmigan.Replication;

/// <summary>Which texts of issues and comments go into a package.</summary>
public enum TextSharing
{
    /// <summary>None: quotes are places and hashes only.</summary>
    None,

    /// <summary>Those that were judged or coded, with their comments.</summary>
    Judged,

    /// <summary>Every text of the study.</summary>
    All,
}
