using System.Globalization;

namespace Ptarmigan.Exchange;

/// <summary>A column of the flat formats, CSV and Parquet.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Type">The type of its values: string, int, long, bool or DateTime (UTC).</param>
/// <param name="Value">Its value for an issue; null where there is none.</param>
internal sealed record IssueColumn(string Name, Type Type, Func<ExportedIssue, object?> Value)
{
    private const string TimeFormat = "yyyy-MM-dd'T'HH:mm:ss'Z'";

    private static readonly IssueColumn[] WithoutText =
    [
        new("repository", typeof(string), issue => issue.Repository),
        new("number", typeof(int), issue => issue.Number),
        new("title", typeof(string), issue => issue.Title),
        new("state", typeof(string), issue => issue.State),
        new("stateReason", typeof(string), issue => issue.StateReason),
        new("author", typeof(string), issue => issue.Author),
        new("authorAssociation", typeof(string), issue => issue.AuthorAssociation),
        new("createdAt", typeof(DateTime), issue => issue.CreatedAt),
        new("updatedAt", typeof(DateTime), issue => issue.UpdatedAt),
        new("closedAt", typeof(DateTime), issue => issue.ClosedAt),
        new("closedBy", typeof(string), issue => issue.ClosedBy),
        new("hasTimeline", typeof(bool), issue => issue.HasTimeline),
        new("episodes", typeof(string), issue => JoinedList.Of(issue.Episodes.Select(Interval))),
        new("resolutionDays", typeof(int), issue => issue.ResolutionDays),
        new("resolutionSeconds", typeof(long), issue => issue.ResolutionSeconds),
        new("censoredDays", typeof(int), issue => issue.CensoredDays),
        new("resolutionFault", typeof(string), issue => issue.ResolutionFault),
        new("labels", typeof(string), issue => JoinedList.Of(issue.Labels)),
        new("commentCount", typeof(int), issue => issue.CommentCount),
        new("comments", typeof(int), issue => issue.Comments.Count),
        new("events", typeof(int), issue => issue.Events.Count),
        new("annotator", typeof(string), issue => issue.Annotator),
        new("ptm", typeof(string), issue => issue.Ptm),
        new("type", typeof(string), issue => issue.Type),
        new("challenges", typeof(string), issue => issue.Challenges is { } codes ? JoinedList.Of(codes) : null),
        new("gone", typeof(string), issue => issue.Gone),
        new("goneTo", typeof(string), issue => issue.GoneTo),
    ];

    /// <summary>The columns in their order.</summary>
    public static IReadOnlyList<IssueColumn> All(bool withText) =>
        withText ? [.. WithoutText, new IssueColumn("body", typeof(string), issue => issue.Body)] : WithoutText;

    /// <summary>A time as text: ISO 8601, UTC, whole seconds.</summary>
    public static string Text(DateTime time) => time.ToString(TimeFormat, CultureInfo.InvariantCulture);

    /// <summary>An episode as an ISO 8601 interval; two dots stand for an end not reached.</summary>
    private static string Interval(ExportedEpisode episode) => $"{Text(episode.OpenedAt)}/{(episode.ClosedAt is { } closed ? Text(closed) : "..")}";
}
