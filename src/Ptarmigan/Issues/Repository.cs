namespace Ptarmigan.Issues;

/// <summary>A repository of the study; a measure is null where it is not known.</summary>
public sealed record Repository
{
    /// <summary>Its name.</summary>
    public required RepositoryName Name { get; init; }

    /// <summary>Its stars.</summary>
    public int? Stars { get; init; }

    /// <summary>Its forks.</summary>
    public int? Forks { get; init; }

    /// <summary>The number of its commits.</summary>
    public int? Commits { get; init; }

    /// <summary>Its main programming language.</summary>
    public string? Language { get; init; }

    /// <summary>How many of its issues the study holds; pull requests are not among them.</summary>
    public int IssueCount { get; init; }

    /// <summary>How many of them are closed.</summary>
    public int ClosedIssueCount { get; init; }
}
