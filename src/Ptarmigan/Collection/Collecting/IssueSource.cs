using Ptarmigan.Issues;

namespace Ptarmigan.Collection.Collecting;

/// <summary>One of GitHub's two APIs as a source of issues.</summary>
internal abstract class IssueSource
{
    /// <summary>The word for it in the store.</summary>
    public abstract string Name { get; }

    /// <summary>Points spent so far; requests, where the source counts those.</summary>
    public abstract long Spent { get; }

    /// <summary>Whether a walk from the beginning passes over nothing, however much changes meanwhile.</summary>
    public abstract bool IsGapless { get; }

    /// <summary>Issues of the repository at hand that the server lists and does not give; the others are read all the same.</summary>
    public List<RefusedIssue> Refused { get; } = [];

    /// <summary>Walks over the issues that changed since a time, the longest unchanged first.</summary>
    /// <param name="repository">The repository.</param>
    /// <param name="scope">What to read of each.</param>
    /// <param name="since">The time; null for all.</param>
    /// <param name="cursor">Where to go on; null for the beginning.</param>
    /// <param name="isKnown">Whether the study has an issue as the list shows it, so that it need not be read.</param>
    /// <param name="cancellation">Ends the walk.</param>
    public abstract IAsyncEnumerable<SourcePage> WalkAsync(
        RepositoryName repository, CollectScope scope, string? since, string? cursor, Func<ListedIssue, bool> isKnown, CancellationToken cancellation);

    /// <summary>Lists all issues.</summary>
    public abstract Task<RepositorySweep> SweepAsync(RepositoryName repository, CancellationToken cancellation);

    /// <summary>Reads some issues by their numbers, in parts that are written together; those that are not there are missing.</summary>
    public abstract IAsyncEnumerable<IReadOnlyList<CollectedIssue>> ReadSomeAsync(
        RepositoryName repository, CollectScope scope, IReadOnlyList<long> numbers, CancellationToken cancellation);

    /// <summary>What the repository declares to have.</summary>
    public abstract Task<DeclaredCounts> CountAsync(RepositoryName repository, CancellationToken cancellation);

    /// <summary>The address of the discussion that an issue became; null where there is none or nobody can say.</summary>
    public abstract Task<string?> FindDiscussionAsync(RepositoryName repository, long number, CancellationToken cancellation);
}
