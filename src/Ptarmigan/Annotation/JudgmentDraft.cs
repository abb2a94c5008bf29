namespace Ptarmigan.Annotation;

/// <summary>A judgment to be recorded.</summary>
/// <param name="Question">The question.</param>
/// <param name="IssueId">The key of the issue; its present snapshot is what was judged unless another is named.</param>
/// <param name="Answer">One option, or codes joined by <c>;</c>; empty for an empty set.</param>
internal sealed record JudgmentDraft(Question Question, long IssueId, string Answer)
{
    public double? Confidence { get; init; }

    public string? Note { get; init; }

    public string? Source { get; init; }

    /// <summary>The words of the text that show it.</summary>
    public IReadOnlyList<Evidence> Evidence { get; init; } = [];

    /// <summary>The snapshot that was judged; null for the issue's present one.</summary>
    public long? SnapshotId { get; init; }

    /// <summary>The round it came from.</summary>
    public long? RoundId { get; init; }

    public int? GuidelineVersion { get; init; }

    /// <summary>Whether the annotator is not sure of it.</summary>
    public bool IsUnsure { get; init; }

    /// <summary>Whether it takes the annotator's earlier judgments back.</summary>
    public bool IsWithdrawn { get; init; }
}
