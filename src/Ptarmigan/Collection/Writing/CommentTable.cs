using Ptarmigan.Collection.Parsing;
using Ptarmigan.Storage;

namespace Ptarmigan.Collection.Writing;

/// <summary>Writes comments, every text of them.</summary>
internal sealed class CommentTable(StoreSession session)
{
    private readonly PreparedStatement _retire = session.Prepare(
        "UPDATE comment SET is_current = 0 WHERE issue_id = @issue_id AND COALESCE(updated_at, created_at) <= @until");

    private readonly PreparedStatement _findCurrent = session.Prepare("SELECT 1 FROM comment WHERE issue_id = @issue_id AND is_current = 1 LIMIT 1");

    private readonly PreparedStatement _settle = session.Prepare(
        """
        UPDATE comment SET is_current = 0 WHERE issue_id = @issue_id AND is_current = 1 AND EXISTS (
            SELECT 1 FROM comment AS c WHERE c.issue_id = comment.issue_id AND c.github_id = comment.github_id AND c.is_current = 1
                AND COALESCE(c.updated_at, c.created_at) > COALESCE(comment.updated_at, comment.created_at))
        """);

    private readonly PreparedStatement _findIssue = session.Prepare(
        "SELECT id, has_timeline, timeline_until FROM issue WHERE repository_id = @repository_id AND number = @number");

    // A comment without GitHub's number has one below zero, and is known by its author and time.
    private readonly PreparedStatement _findNewer = session.Prepare(
        """
        SELECT 1 FROM comment WHERE issue_id = @issue_id AND is_current = 1
            AND ((github_id = @github_id AND COALESCE(updated_at, created_at) > @time)
                OR (@github_id < 0 AND github_id > 0 AND created_at = @created_at AND author IS @author))
        """);

    private readonly PreparedStatement _retireOther = session.Prepare(
        """
        UPDATE comment SET is_current = 0 WHERE issue_id = @issue_id
            AND (github_id = @github_id OR (@github_id > 0 AND github_id < 0 AND created_at = @created_at AND author IS @author))
        """);

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

    /// <summary>Takes over the comments of an issue's timeline: of those up to its end no other counts any more.</summary>
    /// <returns>How many texts the study did not have.</returns>
    public int Replace(IReadOnlyList<CommentRecord> comments, string? until, long issue, string readAt)
    {
        _retire.Run(issue, until);
        var hasLater = HasCurrent(issue);
        var newTexts = comments.Count(comment => Keep(comment, issue, isCurrent: true, readAt));
        if (hasLater) _settle.Run(issue);
        return newTexts;
    }

    /// <summary>Keeps a comment's text.</summary>
    /// <returns>Whether the study did not have it.</returns>
    public bool Keep(CommentRecord comment, long issue, bool isCurrent, string readAt)
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

    /// <summary>Keeps comments that came without a timeline: they count until a timeline as new says what there is.</summary>
    /// <returns>How many texts the study did not have.</returns>
    public int KeepLoose(IReadOnlyList<CommentRecord> comments, long repositoryId, long number, string readAt)
    {
        if (comments.Count == 0 || FindIssue(repositoryId, number) is not var (issue, until)) return 0;
        return comments.Count(comment => KeepLoose(comment, issue, until, readAt));
    }

    private bool KeepLoose(CommentRecord comment, long issue, string? until, string readAt)
    {
        var time = comment.UpdatedAt ?? comment.CreatedAt;
        if (string.CompareOrdinal(time, until) <= 0 || HasNewer(comment, issue, time)) return Keep(comment, issue, isCurrent: false, readAt);
        _retireOther.Run(issue, comment.GitHubId, comment.CreatedAt, comment.Author.Login);
        return Keep(comment, issue, isCurrent: true, readAt);
    }

    private bool HasCurrent(long issue)
    {
        using var row = _findCurrent.Find(issue);
        return row.Exists;
    }

    private bool HasNewer(CommentRecord comment, long issue, string time)
    {
        using var row = _findNewer.Find(issue, comment.GitHubId, time, comment.CreatedAt, comment.Author.Login);
        return row.Exists;
    }

    private (long Id, string? Until)? FindIssue(long repositoryId, long number)
    {
        using var row = _findIssue.Find(repositoryId, number);
        return row.Exists ? (row.Long(0), row.Long(1) != 0 ? row.Text(2) ?? "" : null) : null;
    }
}
