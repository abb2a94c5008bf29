namespace Ptarmigan.Annotation.Rounds;

/// <summary>An issue in an annotator's queue, and how it stands with that annotator.</summary>
/// <param name="Position">Its place in the annotator's own order, from 0.</param>
/// <param name="IssueId">The key of the issue.</param>
/// <param name="State">How it stands.</param>
/// <param name="Answer">The annotator's own answer; null unless it has one.</param>
/// <param name="IsFrozen">Whether the answer can no longer be changed here, since the round was closed after it was given.</param>
public sealed record QueueItem(int Position, long IssueId, ItemState State, RoundAnswer? Answer, bool IsFrozen);
