using Ptarmigan.Collection.Parsing;
using Ptarmigan.Storage;

namespace Ptarmigan.Collection.Writing;

/// <summary>Writes timelines: comments and events.</summary>
internal sealed class TimelineTable(StoreSession session, CommentTable comments)
{
    /// <summary>A time after all others, as text compares.</summary>
    private const string AnyTime = "9999";

    private readonly PreparedStatement _findIssue = session.Prepare(
        "SELECT id, has_timeline, timeline_until FROM issue WHERE repository_id = @repository_id AND number = @number");

    private readonly PreparedStatement _markIssue = session.Prepare("UPDATE issue SET has_timeline = 1, timeline_until = @timeline_until WHERE id = @id");
    private readonly PreparedStatement _deleteEvents = session.Prepare("DELETE FROM event WHERE issue_id = @issue_id");

    private readonly PreparedStatement _insertEvent = session.Prepare(
        """
        INSERT INTO event (issue_id, position, github_id, kind, actor, created_at, detail)
        VALUES (@issue_id, @position, @github_id, @kind, @actor, @created_at, @detail)
        """);

    /// <summary>Takes over a timeline, unless a newer one is there; the texts of its comments are kept either way.</summary>
    /// <param name="timeline">The timeline.</param>
    /// <param name="repositoryId">The row of its repository.</param>
    /// <param name="readAt">When it was read.</param>
    /// <param name="isLate">Whether it was read before the one that is there, if one is, and so gives way to it when both are as new.</param>
    /// <param name="isPresent">Whether GitHub itself showed it so at that time, whatever dates it carries.</param>
    /// <returns>What became of it, and how many comments' texts were new to the study.</returns>
    public (RecordOutcome Outcome, int NewTexts) Apply(TimelineRecord timeline, long repositoryId, string readAt, bool isLate = false, bool isPresent = false)
    {
        if (FindIssue(repositoryId, timeline.Number) is not var (issue, hasTimeline, until)) return (RecordOutcome.Waiting, 0);
        var isOlder = hasTimeline && !isPresent && string.CompareOrdinal(timeline.Until, until) < (isLate ? 1 : 0);
        if (isOlder) return (RecordOutcome.Older, timeline.Comments.Count(comment => comments.Keep(comment, issue, isCurrent: false, readAt)));

        // What GitHub itself shows is all there is, whatever a file had later.
        var newTexts = comments.Replace(timeline.Comments, isPresent ? AnyTime : timeline.Until, issue, readAt);
        if (timeline.IsCommentsOnly) return (hasTimeline ? RecordOutcome.Changed : RecordOutcome.New, newTexts);

        if (hasTimeline) _deleteEvents.Run(issue);
        foreach (var entry in timeline.Events)
        {
            _insertEvent.Run(issue, entry.Position, entry.GitHubId, entry.Kind, entry.Actor, entry.CreatedAt, entry.Detail);
        }

        _markIssue.Run(timeline.Until, issue);
        return (hasTimeline ? RecordOutcome.Changed : RecordOutcome.New, newTexts);
    }

    private (long Id, bool HasTimeline, string? Until)? FindIssue(long repositoryId, long number)
    {
        using var row = _findIssue.Find(repositoryId, number);
        return row.Exists ? (row.Long(0), row.Long(1) != 0, row.Text(2)) : null;
    }
}
