using Ptarmigan.Issues;

namespace Ptarmigan.Web.Reading;

/// <summary>A comment or an event in the line of a thread.</summary>
/// <param name="At">When; null where the tracker does not say.</param>
/// <param name="Comment">The comment, or null.</param>
/// <param name="Event">The event, or null.</param>
/// <param name="Part">The name of the comment's text for selections, such as <c>comment-0</c>.</param>
internal sealed record ThreadEntry(DateTimeOffset? At, Comment? Comment, IssueEvent? Event, string Part = "");
