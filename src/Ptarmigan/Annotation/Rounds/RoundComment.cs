using Ptarmigan.Issues;

namespace Ptarmigan.Annotation.Rounds;

/// <summary>A comment as it stood when the round was opened.</summary>
/// <param name="Id">Its key, by which quotes name it.</param>
/// <param name="Comment">The comment.</param>
public sealed record RoundComment(long Id, Comment Comment);
