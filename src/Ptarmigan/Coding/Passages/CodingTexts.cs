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
            row => new RoundComment(row.GetInt64(0), new Comment(
                row.TextOrNull(1), row.TextOrNull(2), row.TextOrNull(3), row.Time(4), row.TimeOrNull(5), row.TextOrNull(6))),
            ("issue", issue.Id)).ToList();
        return connection.Query(
            "SELECT title, body FROM snapshot WHERE id = @snapshot",
            row => new RoundText(
                issue.Id, snapshot, issue.Reference, row.GetString(0), row.TextOrNull(1), issue.Author, issue.AuthorAssociation, issue.CreatedAt, issue.Labels, comments),
            ("snapshot", snapshot)).Single();
    }
}
