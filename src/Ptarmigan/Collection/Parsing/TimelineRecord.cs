using Ptarmigan.Issues;

namespace Ptarmigan.Collection.Parsing;

/// <summary>The timeline of an issue: its comments and events, in GitHub's order.</summary>
/// <param name="Repository">The issue's repository.</param>
/// <param name="Number">The issue's number.</param>
/// <param name="Until">The newest time in it; null where it holds none.</param>
/// <param name="Comments">Its comments.</param>
/// <param name="Events">Everything else.</param>
internal sealed record TimelineRecord(
    RepositoryName Repository, long Number, string? Until, IReadOnlyList<CommentRecord> Comments, IReadOnlyList<EventRecord> Events) : GitHubRecord
{
    /// <summary>Whether only the comments were asked for, so that the events of an earlier reading stay.</summary>
    public bool IsCommentsOnly { get; init; }
}
