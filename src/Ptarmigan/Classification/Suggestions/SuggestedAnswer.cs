namespace Ptarmigan.Classification.Suggestions;

/// <summary>An answer that a model suggests to a person.</summary>
/// <param name="IssueId">The key of the issue.</param>
/// <param name="Model">The model's name and version.</param>
/// <param name="Answer">One option, or codes joined by <c>;</c> with the primary one first.</param>
/// <param name="Confidence">How sure the model is, in [0, 1].</param>
public sealed record SuggestedAnswer(long IssueId, string Model, string Answer, double Confidence);
