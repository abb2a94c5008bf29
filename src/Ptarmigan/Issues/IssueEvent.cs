namespace Ptarmigan.Issues;

/// <summary>An entry of an issue's timeline that is no comment.</summary>
/// <param name="Position">Its place in the timeline, from 0, comments counted.</param>
/// <param name="Kind">What happened, in the tracker's word: <c>closed</c>, <c>labeled</c>, <c>renamed</c> …</param>
/// <param name="Actor">The login of who did it; null for a deleted account.</param>
/// <param name="CreatedAt">When; null where the tracker does not say.</param>
/// <param name="Detail">The label's name, the reason, the new title, the assignee's login, the commit or the other issue's address, depending on the kind.</param>
public sealed record IssueEvent(int Position, string Kind, string? Actor, DateTimeOffset? CreatedAt, string? Detail);
