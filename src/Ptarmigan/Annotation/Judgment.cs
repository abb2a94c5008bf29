namespace Ptarmigan.Annotation;

/// <summary>One annotator's answer to one question on one text of an issue; never changed, only followed by a newer one.</summary>
public sealed record Judgment
{
    /// <summary>Who answered.</summary>
    public required Annotator Annotator { get; init; }

    /// <summary>The name of the question.</summary>
    public required string Question { get; init; }

    /// <summary>The key of the issue in the study's store.</summary>
    public required long IssueId { get; init; }

    /// <summary>The key of the snapshot that was judged.</summary>
    public required long SnapshotId { get; init; }

    /// <summary>One option, or codes joined by <c>;</c> with the primary one first; empty for an empty set.</summary>
    public required string Answer { get; init; }

    /// <summary>How sure the annotator was, in [0, 1]; null where it did not say in numbers.</summary>
    public double? Confidence { get; init; }

    /// <summary>What the annotator, or the file it came from, remarked.</summary>
    public string? Note { get; init; }

    /// <summary>Where the judgment came from: a file and row, a round, a model.</summary>
    public string? Source { get; init; }

    /// <summary>Whether the annotator said to be unsure.</summary>
    public bool IsUnsure { get; init; }

    /// <summary>The words of the text that show it; empty where none were selected.</summary>
    public IReadOnlyList<Evidence> Evidence { get; init; } = [];

    /// <summary>The version of the question's guideline it was made under; null where there was none.</summary>
    public int? GuidelineVersion { get; init; }

    /// <summary>Whether it takes the annotator's earlier judgments back, so that none counts.</summary>
    public bool IsWithdrawn { get; init; }

    /// <summary>When it was recorded.</summary>
    public required DateTimeOffset MadeAt { get; init; }

    /// <summary>The members of the answer; one for a choice.</summary>
    public IReadOnlyList<string> Members => Answer.Split(';', StringSplitOptions.RemoveEmptyEntries);
}
