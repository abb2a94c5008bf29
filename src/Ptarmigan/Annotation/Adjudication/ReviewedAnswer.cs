using Ptarmigan.Issues;

namespace Ptarmigan.Annotation.Adjudication;

/// <summary>What was decided on an issue that an annotator had answered, for that annotator to see.</summary>
/// <param name="Issue">The issue.</param>
/// <param name="Title">Its title, as it was judged.</param>
/// <param name="Own">The annotator's answer.</param>
/// <param name="Decided">The decision.</param>
/// <param name="IsConfirmed">Whether the decision says the same as the annotator.</param>
public sealed record ReviewedAnswer(IssueReference Issue, string Title, string Own, Decision Decided, bool IsConfirmed);
