using Ptarmigan.Issues;

namespace Ptarmigan.Collection.Collecting;

/// <summary>What the collection of a repository did.</summary>
public sealed record CollectedRepository
{
    /// <summary>The name it was asked for.</summary>
    public required RepositoryName Asked { get; init; }

    /// <summary>The name it has.</summary>
    public required RepositoryName Name { get; init; }

    /// <summary>How it ended.</summary>
    public required CollectOutcome Outcome { get; init; }

    /// <summary>Why it was broken off, or is not there; null where all is well.</summary>
    public string? Reason { get; init; }

    /// <summary>What became of the issues that were read.</summary>
    public RecordCounts Issues { get; init; }

    /// <summary>Texts of issues that the study did not have.</summary>
    public long NewSnapshots { get; init; }

    /// <summary>Texts of comments that the study did not have.</summary>
    public long NewComments { get; init; }

    /// <summary>Issues found gone in this run.</summary>
    public IReadOnlyList<Tombstone> Gone { get; init; } = [];

    /// <summary>Issues that had been gone and are there again.</summary>
    public int Returned { get; init; }

    /// <summary>Issues that GitHub lists and does not give, which did not keep the others from being read.</summary>
    public IReadOnlyList<RefusedIssue> Refused { get; init; } = [];

    /// <summary>Words of GitHub's that this version does not know.</summary>
    public IReadOnlyList<UnfamiliarWord> Unfamiliar { get; init; } = [];

    /// <summary>The proof; null where it did not come to that.</summary>
    public CompletenessProof? Proof { get; init; }

    /// <summary>Whether nothing of it is known to be missing.</summary>
    public bool IsComplete => Outcome == CollectOutcome.IssuesDisabled || (Outcome == CollectOutcome.Collected && Proof is { IsComplete: true });
}
