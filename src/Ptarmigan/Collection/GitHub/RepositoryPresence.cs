namespace Ptarmigan.Collection.GitHub;

/// <summary>Whether a repository is there.</summary>
public enum RepositoryPresence
{
    /// <summary>It is there.</summary>
    There,

    /// <summary>It is there under another name.</summary>
    Renamed,

    /// <summary>There is none of this name, or it is private.</summary>
    Absent,

    /// <summary>GitHub has blocked it, for legal reasons or for a breach of its terms.</summary>
    Blocked,
}
