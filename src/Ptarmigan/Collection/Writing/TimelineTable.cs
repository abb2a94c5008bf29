using Ptarmigan.Collection.Parsing;
using Ptarmigan.Storage;

namespace Ptarmigan.Collection.Writing;

/// <summary>Writes timelines: comments, every text of them, and events.</summary>
internal sealed class TimelineTable(StoreSession session)
{
    private readonly PreparedStatement _findIssue = session.Prepare(
        "SELECT id, has_timeline, timeline_until FROM issue WHERE repository_id = @repository_id AND number = @number");

    private readonly PreparedStatement _markIssue = session.Prepare("UPDATE issue SET has_timeline = 1, timeline_until = @timeline_until WHERE id = @id");
    private readonly PreparedStatement _retireComments = session.Prepare("UPDATE comment SET is_current = 0 WHERE issue_id = @issue_id");
    private readonly PreparedStatement _deleteEvents = session.Prepare("DELETE FROM event WHERE issue_id = @issue_id");

    private readonly PreparedStatement _insertComment = session.Prepare(
        """
        INSERT INTO comment (issue_id, github_id, author, author_kind, author_association, created_at, updated_at, body, sha256, is_current, read_at)
        VALUES (@issue_id, @github_id, @author, @author_kind, @author_association, @created_at, @updated_at, @body, @sha256, @is_current, @read_at)
        ON CONFLICT (issue_id, github_id, sha256) DO NOTHING
        """);

    private readonly PreparedStatement _restoreComment = session.Prepare(
        """
        UPDATE comment SET author = @author, author_kind = @author_kind, author_association = @author_association,
            created_at = @created_at, updated_at = @updated_at, is_current = 1
        WHERE issue_id = @issue_id AND github_id = @github_id AND sha256 = @sha256
        """);

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
    /// <returns>What became of it, and how many comments' texts were new to the study.</returns>
    public (RecordOutcome Outcome, int NewTexts) Apply(TimelineRecord timeline, long repositoryId, string readAt, bool isLate = false)
    {
        if (FindIssue(repositoryId, timeline.Number) is not var (issue, hasTimeline, until)) return (RecordOutcome.Waiting, 0);
        var isOlder = hasTimeline && string.CompareOrdinal(timeline.Until, until) < (isLate ? 1 : 0);

        if (hasTimeline && !isOlder)
        {
            _retireComments.Run(issue);
            _deleteEvents.Run(issue);
        }

        var newTexts = timeline.Comments.Count(comment => Keep(comment, issue, isCurrent: !isOlder, readAt));
        if (isOlder) return (RecordOutcome.Older, newTexts);

        foreach (var entry in timeline.Events)
        {
            _insertEvent.Run(issue, entry.Position, entry.GitHubId, entry.Kind, entry.Actor, entry.CreatedAt, entry.Detail);
        }

        _markIssue.Run(timeline.Until, issue);
        return (hasTimeline ? RecordOutcome.Changed : RecordOutcome.New, newTexts);
    }

    /// <summary>Keeps a comment's text; true where the study did not have it.</summary>
    private bool Keep(CommentRecord comment, long issue, bool isCurrent, string readAt)
    {
        var inserted = _insertComment.Run(
            issue, comment.GitHubId, comment.Author.Login, comment.Author.Kind, comment.AuthorAssociation, comment.CreatedAt,
            comment.UpdatedAt, comment.Body, comment.Sha256, isCurrent, readAt);
        if (inserted == 0 && isCurrent)
        {
            _restoreComment.Run(
                comment.Author.Login, comment.Author.Kind, comment.AuthorAssociation, comment.CreatedAt, comment.UpdatedAt,
                issue, comment.GitHubId, comment.Sha256);
        }

        return inserted > 0;
    }

    private (long Id, bool HasTimeline, string? Until)? FindIssue(long repositoryId, long number)
    {
        using var row = _findIssue.Find(repositoryId, number);
        return row.Exists ? (row.Long(0), row.Long(1) != 0, row.Text(2)) : null;
    }
}
