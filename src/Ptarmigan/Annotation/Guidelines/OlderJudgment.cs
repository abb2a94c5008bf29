using Ptarmigan.Issues;

namespace Ptarmigan.Annotation.Guidelines;

/// <summary>A judgment that counts, and was made under an older version of the guideline than the present one.</summary>
/// <param name="Issue">The issue.</param>
/// <param name="Annotator">Who answered.</param>
/// <param name="Answer">The answer.</param>
/// <param name="Version">The version it was made under.</param>
public sealed record OlderJudgment(IssueReference Issue, string Annotator, string Answer, int Version);
