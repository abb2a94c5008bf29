namespace Ptarmigan.Issues;

/// <summary>An issue with everything that was said and done on it.</summary>
/// <param name="Issue">The issue.</param>
/// <param name="Body">Its present text; null where it has none.</param>
/// <param name="Comments">Its comments, oldest first.</param>
/// <param name="Events">Its timeline but for the comments, in the timeline's order.</param>
public sealed record IssueThread(Issue Issue, string? Body, IReadOnlyList<Comment> Comments, IReadOnlyList<IssueEvent> Events);
