namespace Ptarmigan.Annotation.Rounds;

/// <summary>An issue that may become part of a round, with the text that would be judged.</summary>
internal readonly record struct SampledIssue(long Id, long SnapshotId, string Repository);
