namespace Ptarmigan.FakeGitHub.Corpus;

/// <summary>What has become of an issue.</summary>
public enum IssueFate
{
    /// <summary>It is there.</summary>
    Present,

    /// <summary>It was deleted, and whoever may read the repository is told so: 410.</summary>
    Deleted,

    /// <summary>It is not to be seen, for whatever reason: 404.</summary>
    Inaccessible,

    /// <summary>It was moved to another repository: 301.</summary>
    Transferred,

    /// <summary>It became a discussion of the same number: 404 among the issues.</summary>
    ConvertedToDiscussion,
}
