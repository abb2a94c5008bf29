namespace Ptarmigan.Issues;

/// <summary>That an issue is not on the tracker any more; the study keeps it all the same.</summary>
/// <param name="Cause">Why: <c>deleted</c>, <c>transferred</c>, <c>converted</c> (to a discussion) or <c>inaccessible</c> (the tracker does not say).</param>
/// <param name="MovedTo">Where it is now, <c>owner/name#number</c> or an address; null where nobody said.</param>
/// <param name="SeenAt">When it was found gone.</param>
public sealed record IssueAbsence(string Cause, string? MovedTo, DateTimeOffset SeenAt)
{
    /// <summary>When its repository was last compared with the tracker and it was still there; null where that never was.</summary>
    public DateTimeOffset? LastThereAt { get; init; }
}
