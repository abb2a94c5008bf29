namespace Ptarmigan.Collection.Collecting;

/// <summary>What the study holds of a repository against what GitHub declares.</summary>
public sealed record CompletenessProof
{
    /// <summary>Issues that GitHub declares, open and closed; null where it does not say.</summary>
    public required long? DeclaredIssues { get; init; }

    /// <summary>Issues that the study holds and that are not gone.</summary>
    public required long StoredIssues { get; init; }

    /// <summary>Numbers of issues that GitHub lists and the study lacks, or holds in an older state.</summary>
    public required IReadOnlyList<long> Missing { get; init; }

    /// <summary>Issues with another number of comments or entries than declared.</summary>
    public required IReadOnlyList<CountShortfall> Shortfalls { get; init; }

    /// <summary>Comments that GitHub declares of the issues that are not gone; null where comments were not asked for.</summary>
    public long? DeclaredComments { get; init; }

    /// <summary>Comments of those issues that the study holds; null where comments were not asked for.</summary>
    public long? StoredComments { get; init; }

    /// <summary>Issues that are gone, all that are known.</summary>
    public required long Gone { get; init; }

    /// <summary>The highest number of an issue, pull request or discussion that is known: they share their numbers.</summary>
    public required long HighestNumber { get; init; }

    /// <summary>Numbers up to it that are no issue of the study.</summary>
    public required long Gaps { get; init; }

    /// <summary>How many of them pull requests explain; null where nobody said.</summary>
    public required long? GapsOfPullRequests { get; init; }

    /// <summary>How many of them discussions explain; null where nobody said.</summary>
    public required long? GapsOfDiscussions { get; init; }

    /// <summary>Since when changes were asked for; null for everything, and only then the number of issues is compared.</summary>
    public required DateTimeOffset? Since { get; init; }

    /// <summary>What no source tells: issues deleted or moved before the first collection. Null where the rest is not known.</summary>
    public long? GapsUnexplained => GapsOfPullRequests is { } pulls && GapsOfDiscussions is { } discussions ? Math.Max(0, Gaps - pulls - discussions) : null;

    /// <summary>Whether nothing is known to be missing.</summary>
    public bool IsComplete => Missing.Count == 0 && Shortfalls.Count == 0 && (Since is not null || DeclaredIssues is null || DeclaredIssues == StoredIssues);
}
