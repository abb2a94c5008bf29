using Ptarmigan.Collection.Parsing;
using Ptarmigan.Storage;

namespace Ptarmigan.Collection.Writing;

/// <summary>Writes issues, their labels and the snapshots of their text.</summary>
internal sealed class IssueTable(StoreSession session, SearchIndex search)
{
    private const string LaterColumns =
        "state, state_reason, author, author_kind, author_association, created_at, updated_at, closed_at, closed_by, comment_count, is_locked, github_id, snapshot_id, read_at";

    private long _nextId = session.NextId("issue");
    private long _nextSnapshotId = session.NextId("snapshot");

    private readonly PreparedStatement _insert = session.Prepare(
        $"""
        INSERT INTO issue (id, repository_id, number, {LaterColumns})
        VALUES (@id, @repository_id, @number, @state, @state_reason, @author, @author_kind, @author_association, @created_at, @updated_at,
            @closed_at, @closed_by, @comment_count, @is_locked, @github_id, @snapshot_id, @read_at)
        """);

    private readonly PreparedStatement _update = session.Prepare(
        """
        UPDATE issue SET state = @state, state_reason = CASE WHEN @keeps AND state = @state THEN COALESCE(@state_reason, state_reason) ELSE @state_reason END,
            author = @author, author_kind = CASE WHEN @keeps THEN COALESCE(@author_kind, author_kind) ELSE @author_kind END,
            author_association = CASE WHEN @keeps THEN COALESCE(@author_association, author_association) ELSE @author_association END,
            created_at = @created_at, updated_at = @updated_at, closed_at = @closed_at,
            closed_by = CASE WHEN @keeps AND state = @state THEN COALESCE(@closed_by, closed_by) ELSE @closed_by END,
            comment_count = @comment_count, is_locked = @is_locked,
            github_id = CASE WHEN @keeps THEN COALESCE(@github_id, github_id) ELSE @github_id END,
            snapshot_id = @snapshot_id, read_at = @read_at
        WHERE id = @id
        """);

    private readonly PreparedStatement _find = session.Prepare(
        "SELECT id, updated_at, snapshot_id, closed_at FROM issue WHERE repository_id = @repository_id AND number = @number");

    private readonly PreparedStatement _insertSnapshot = session.Prepare(
        """
        INSERT INTO snapshot (id, issue_id, sha256, title, body, read_at) VALUES (@id, @issue_id, @sha256, @title, @body, @read_at)
        ON CONFLICT (issue_id, sha256) DO NOTHING
        """);

    private readonly PreparedStatement _findSnapshot = session.Prepare("SELECT id FROM snapshot WHERE issue_id = @issue_id AND sha256 = @sha256");
    private readonly PreparedStatement _insertLabel = session.Prepare("INSERT INTO issue_label (issue_id, name) VALUES (@issue_id, @name)");
    private readonly PreparedStatement _deleteLabels = session.Prepare("DELETE FROM issue_label WHERE issue_id = @issue_id");

    /// <summary>Takes over an issue, unless a newer state is there; its text is kept either way.</summary>
    /// <param name="issue">The issue.</param>
    /// <param name="repositoryId">The row of its repository.</param>
    /// <param name="readAt">When it was read.</param>
    /// <param name="isPresent">Whether GitHub itself showed it so at that time, whatever dates it carries.</param>
    /// <returns>What became of it, and whether its text was new to the study.</returns>
    public (RecordOutcome Outcome, bool IsNewText) Apply(IssueRecord issue, long repositoryId, string readAt, bool isPresent = false)
    {
        if (Find(repositoryId, issue.Number) is not var (id, updatedAt, current, closedAt))
        {
            Insert(issue, repositoryId, readAt);
            return (RecordOutcome.New, true);
        }

        var (snapshot, isNewText) = SnapshotOf(id, issue, readAt);
        if (!isPresent && IsOlder(issue, updatedAt, closedAt)) return (RecordOutcome.Older, isNewText);

        _update.Run(
            issue.State, issue.IsPartial, issue.StateReason, issue.Author.Login, issue.Author.Kind, issue.AuthorAssociation, issue.CreatedAt,
            issue.UpdatedAt, issue.ClosedAt, issue.ClosedBy, issue.CommentCount, issue.IsLocked, issue.GitHubId, snapshot, readAt, id);
        _deleteLabels.Run(id);
        InsertLabels(id, issue);
        if (snapshot != current) search.Replace(id);
        return (RecordOutcome.Changed, isNewText);
    }

    /// <summary>Whether the study knows better: a partial state as new as the other counts only where it tells of a closing.</summary>
    private static bool IsOlder(IssueRecord issue, string? updatedAt, string? closedAt)
    {
        var order = string.CompareOrdinal(issue.UpdatedAt, updatedAt);
        return order < 0 || (order == 0 && issue.IsPartial && (issue.ClosedAt is null || closedAt is not null));
    }

    private void Insert(IssueRecord issue, long repositoryId, string readAt)
    {
        var snapshot = _nextSnapshotId;
        TryInsertSnapshot(_nextId, issue, readAt);
        _insert.Run(
            _nextId, repositoryId, issue.Number, issue.State, issue.StateReason, issue.Author.Login, issue.Author.Kind,
            issue.AuthorAssociation, issue.CreatedAt, issue.UpdatedAt, issue.ClosedAt, issue.ClosedBy, issue.CommentCount, issue.IsLocked,
            issue.GitHubId, snapshot, readAt);
        InsertLabels(_nextId, issue);
        _nextId++;
    }

    private bool TryInsertSnapshot(long id, IssueRecord issue, string readAt)
    {
        if (_insertSnapshot.Run(_nextSnapshotId, id, issue.TextSha256, issue.Title, issue.Body, readAt) == 0) return false;
        _nextSnapshotId++;
        return true;
    }

    private (long Id, bool IsNew) SnapshotOf(long id, IssueRecord issue, string readAt)
    {
        if (TryInsertSnapshot(id, issue, readAt)) return (_nextSnapshotId - 1, true);
        using var row = _findSnapshot.Find(id, issue.TextSha256);
        return (row.Long(0), false);
    }

    private void InsertLabels(long id, IssueRecord issue)
    {
        foreach (var label in issue.Labels) _insertLabel.Run(id, label);
    }

    private (long Id, string? UpdatedAt, long SnapshotId, string? ClosedAt)? Find(long repositoryId, long number)
    {
        using var row = _find.Find(repositoryId, number);
        return row.Exists ? (row.Long(0), row.Text(1), row.Long(2), row.Text(3)) : null;
    }
}
