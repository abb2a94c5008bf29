using Ptarmigan.Annotation.Rounds;
using Ptarmigan.Issues;

namespace Ptarmigan.Annotation.Adjudication;

/// <summary>An issue of a closed round with its answers and what became of them.</summary>
/// <param name="IssueId">The key of the issue.</param>
/// <param name="Issue">Its repository and number.</param>
/// <param name="Title">Its title, as it was judged.</param>
/// <param name="Outcome">How its answers stood when the round was closed.</param>
/// <param name="Answers">The answers.</param>
/// <param name="Gold">The gold answer that counts now; null where there is none.</param>
/// <param name="Decisions">Every decision, the oldest first; the newest counts.</param>
/// <param name="Notes">The discussion, the oldest note first.</param>
public sealed record AdjudicatedItem(
    long IssueId,
    IssueReference Issue,
    string Title,
    Outcome Outcome,
    IReadOnlyList<SeenAnswer> Answers,
    string? Gold,
    IReadOnlyList<Decision> Decisions,
    IReadOnlyList<DiscussionNote> Notes)
{
    /// <summary>The decision that counts; null where none was made, or it was taken back.</summary>
    public Decision? Decision => Decisions is [.., { Answer: not null } last] ? last : null;

    /// <summary>Whether its answers do not settle it.</summary>
    public bool IsDifference => Outcome is Outcome.Differs or Outcome.Incomplete or Outcome.Contradicts;

    /// <summary>Whether it awaits a decision.</summary>
    public bool IsWaiting => IsDifference && Decision is null;
}
