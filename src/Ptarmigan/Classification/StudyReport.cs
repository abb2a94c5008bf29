using Ptarmigan.Text.Tokens;

namespace Ptarmigan.Classification;

/// <summary>An issue of a study as a report.</summary>
/// <param name="IssueId">The issue's key.</param>
/// <param name="Repository">The repository, <c>owner/name</c>.</param>
/// <param name="Number">The issue's number.</param>
/// <param name="Text">Its text.</param>
public sealed record StudyReport(long IssueId, string Repository, long Number, ReportText Text);
