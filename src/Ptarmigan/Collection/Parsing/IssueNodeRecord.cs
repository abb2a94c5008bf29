namespace Ptarmigan.Collection.Parsing;

/// <summary>An issue of GraphQL with what came in the same answer.</summary>
/// <param name="Issue">The issue.</param>
/// <param name="Timeline">Its timeline, or its comments alone; null where neither was asked for.</param>
/// <param name="EntryCount">How many entries the timeline is said to have, comments counted.</param>
internal sealed record IssueNodeRecord(IssueRecord Issue, TimelineRecord? Timeline, long? EntryCount) : GitHubRecord;
