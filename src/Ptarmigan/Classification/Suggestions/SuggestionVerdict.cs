namespace Ptarmigan.Classification.Suggestions;

/// <summary>What a person said of a suggested answer.</summary>
/// <param name="IssueId">The key of the issue.</param>
/// <param name="Kind">What was done with it.</param>
/// <param name="Suggested">What the model suggested.</param>
/// <param name="Answer">The person's answer; null where the suggestion was rejected without another one.</param>
public sealed record SuggestionVerdict(long IssueId, VerdictKind Kind, string Suggested, string? Answer);
