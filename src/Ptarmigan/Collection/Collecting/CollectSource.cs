namespace Ptarmigan.Collection.Collecting;

/// <summary>Which of GitHub's APIs is asked for issues.</summary>
public enum CollectSource
{
    /// <summary>GraphQL where somebody asks, REST where nobody does.</summary>
    Auto,

    /// <summary>GraphQL: issue, comments and timeline in one answer.</summary>
    GraphQL,

    /// <summary>REST: a list, and a request for the timeline of each issue.</summary>
    Rest,
}
