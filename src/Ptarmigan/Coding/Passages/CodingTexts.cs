using System.Data.Common;
using Ptarmigan.Annotation.Rounds;
using Ptarmigan.Issues;
using Ptarmigan.Storage;

namespace Ptarmigan.Coding.Passages;

/// <summary>Reads the texts that are coded: the snapshot its batch froze, or the present one, with the comments that are current.</summary>
internal sealed class CodingTexts(DbConnection connection)
{
    public RoundText Read(Issue issue)
    {
        var snapshot = connection.Scalar<long?>("SELECT snapshot_id FROM coding_batch_issue WHERE issue_id = @issue", ("issue", issue.Id)) ?? issue.SnapshotId;
        return Read(issue, snapshot);
    }

    public RoundText Read(Issue issue, long snapshot)
    {
        var comments = connection.Query(
            "SELECT id, author, author_kind, author_association, created_at, updated_at, body FROM comment WHERE issue_id = @issue AND is_current = 1 ORDER BY created_at, github_id",
            row => new RoundComment(row.GetInt64(0), ReadComment(row, 1)),
            ("issue", issue.Id)).ToList();
        return connection.Query(
            "SELECT title, body FROM snapshot WHERE id = @snapshot",
            row => new RoundText(
                issue.Id, snapshot, issue.Reference, row.GetString(0), row.TextOrNull(1), issue.Author, issue.AuthorAssociation, issue.CreatedAt, issue.Labels, comments),
            ("snapshot", snapshot)).Single();
    }

    /// <summary>The comment in six columns: author, its kind and association, when it was written and changed, its text.</summary>
    internal static Comment ReadComment(DbDataReader row, int first) => new(
        row.TextOrNull(first), row.TextOrNull(first + 1), row.TextOrNull(first + 2), row.Time(first + 3), row.TimeOrNull(first + 4), row.TextOrNull(first + 5));
}
