namespace Ptarmigan.Issues;

/// <summary>In which order issues are read.</summary>
public enum IssueOrder
{
    /// <summary>By repository's name, then by number.</summary>
    Repository,

    /// <summary>The newest first.</summary>
    Newest,

    /// <summary>The oldest first.</summary>
    Oldest,

    /// <summary>The most lately closed first; open issues come last.</summary>
    Closed,

    /// <summary>The most discussed first.</summary>
    Comments,
}
