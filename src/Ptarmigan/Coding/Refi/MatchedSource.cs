using Ptarmigan.Issues;

namespace Ptarmigan.Coding.Refi;

/// <summary>A source of another program that is an issue of the study.</summary>
/// <param name="Issue">The issue.</param>
/// <param name="SnapshotId">The key of the snapshot whose text it holds.</param>
/// <param name="Text">Where the issue's texts are in it.</param>
internal sealed record MatchedSource(Issue Issue, long SnapshotId, LocatedText Text);
