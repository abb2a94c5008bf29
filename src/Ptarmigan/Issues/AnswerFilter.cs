namespace Ptarmigan.Issues;

/// <summary>Keeps the issues to which somebody's newest answer holds one of some values.</summary>
/// <param name="Annotator">The annotator's name; null for anybody's answer.</param>
/// <param name="Question">The question's name, such as <c>ptm</c>.</param>
/// <param name="Values">The values, any of which will do; of an answer that is a set, one member.</param>
public sealed record AnswerFilter(string? Annotator, string Question, IReadOnlyList<string> Values);
