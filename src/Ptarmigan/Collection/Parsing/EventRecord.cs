namespace Ptarmigan.Collection.Parsing;

/// <summary>Something that happened to an issue.</summary>
/// <param name="Position">Its 0-based place in the timeline, comments counted.</param>
/// <param name="GitHubId">GitHub's number for it; a cross-reference has none.</param>
/// <param name="Kind">What happened, in GitHub's word.</param>
/// <param name="Actor">Who did it; null for a deleted account.</param>
/// <param name="CreatedAt">When.</param>
/// <param name="Detail">The label's name, the state reason, the new title, the commit, the source's address.</param>
internal sealed record EventRecord(int Position, long? GitHubId, string Kind, string? Actor, string? CreatedAt, string? Detail);
