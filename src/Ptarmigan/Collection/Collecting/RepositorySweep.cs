namespace Ptarmigan.Collection.Collecting;

/// <summary>The list of all issues a repository has, without their content.</summary>
/// <param name="Issues">The issues by number.</param>
internal sealed record RepositorySweep(IReadOnlyDictionary<long, ListedIssue> Issues)
{
    /// <summary>How many pull requests stand in the same list; null where the list has none.</summary>
    public long? PullRequests { get; init; }

    /// <summary>The highest number of one of them.</summary>
    public long? HighestPullRequest { get; init; }
}
