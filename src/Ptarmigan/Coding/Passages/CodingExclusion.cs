using Ptarmigan.Issues;

namespace Ptarmigan.Coding.Passages;

/// <summary>An issue that an annotator took out, because it cannot be coded.</summary>
/// <param name="Issue">The issue.</param>
/// <param name="Annotator">The annotator.</param>
/// <param name="Cause">Why, by kind.</param>
/// <param name="Reason">Why, in words.</param>
/// <param name="MadeAt">When.</param>
public sealed record CodingExclusion(IssueReference Issue, string Annotator, ExclusionCause Cause, string Reason, DateTimeOffset MadeAt);
