namespace Ptarmigan.Annotation;

/// <summary>How many issues carry an answer.</summary>
/// <param name="Answer">The answer: one option, or codes joined by <c>;</c>, empty for an empty set.</param>
/// <param name="Issues">The number of issues whose newest judgment says so.</param>
public sealed record AnswerCount(string Answer, int Issues);
