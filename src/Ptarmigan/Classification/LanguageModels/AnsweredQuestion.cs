using Ptarmigan.Annotation;

namespace Ptarmigan.Classification.LanguageModels;

/// <summary>What came of asking a language model one question about one issue.</summary>
/// <param name="IssueId">The issue's key.</param>
/// <param name="Repository">Its repository, <c>owner/name</c>.</param>
/// <param name="Number">Its number.</param>
/// <param name="Question">The question.</param>
public sealed record AnsweredQuestion(long IssueId, string Repository, long Number, Question Question)
{
    /// <summary>The option, or the codes joined by <c>;</c> with the main one first; null where there is no answer.</summary>
    public string? Answer { get; init; }

    /// <summary>How sure the model says it is, in [0, 1]; not calibrated. Null where there is no answer.</summary>
    public double? Confidence { get; init; }

    /// <summary>Why the model answers so, or why there is no answer; made harmless.</summary>
    public required string Reason { get; init; }

    /// <summary>The quotes that were found, as the issue spells them.</summary>
    public IReadOnlyList<Evidence> Evidence { get; init; } = [];

    /// <summary>How many quotes were not in the text, and were dropped.</summary>
    public int DroppedQuotes { get; init; }

    /// <summary>Whether only a part of the body was sent.</summary>
    public bool IsCut { get; init; }

    /// <summary>Whether the study had the reply already.</summary>
    public bool IsKept { get; init; }
}
