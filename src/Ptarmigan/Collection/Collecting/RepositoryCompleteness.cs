namespace Ptarmigan.Collection.Collecting;

/// <summary>How complete the study is in a repository that was collected from GitHub, by the newest check.</summary>
public sealed record RepositoryCompleteness
{
    /// <summary>The repository's name, <c>owner/name</c>.</summary>
    public required string Repository { get; init; }

    /// <summary>Which API was asked last: <c>graphql</c> or <c>rest</c>.</summary>
    public required string Source { get; init; }

    /// <summary>What was collected of each issue: <c>issues</c>, <c>comments</c> or <c>timeline</c>.</summary>
    public required string Scope { get; init; }

    /// <summary>Whether the last run did not come to its end: another one goes on where it was.</summary>
    public required bool IsUnfinished { get; init; }

    /// <summary>When it was checked; null where no run came to its end.</summary>
    public DateTimeOffset? CheckedAt { get; init; }

    /// <summary>What the check found; null where no run came to its end.</summary>
    public CompletenessProof? Proof { get; init; }

    /// <summary>How many issues are gone, by cause: <c>deleted</c>, <c>transferred</c>, <c>converted</c>, <c>inaccessible</c>.</summary>
    public IReadOnlyDictionary<string, int> Gone { get; init; } = new Dictionary<string, int>();

    /// <summary>Whether the last run came to its end and nothing is known to be missing.</summary>
    public bool IsComplete => !IsUnfinished && Proof is { IsComplete: true };
}
