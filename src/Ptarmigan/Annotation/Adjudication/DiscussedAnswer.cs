using Ptarmigan.Issues;

namespace Ptarmigan.Annotation.Adjudication;

/// <summary>A difference that awaits a decision, for an annotator who answered to remark on; it does not say what others answered.</summary>
/// <param name="Issue">The issue.</param>
/// <param name="Title">Its title, as it was judged.</param>
/// <param name="Own">The annotator's answer.</param>
/// <param name="Notes">The discussion, the oldest note first.</param>
public sealed record DiscussedAnswer(IssueReference Issue, string Title, string Own, IReadOnlyList<DiscussionNote> Notes);
