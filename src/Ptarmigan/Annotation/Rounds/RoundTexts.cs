using Ptarmigan.Issues;
using Ptarmigan.Storage;
using Ptarmigan.Studies;

namespace Ptarmigan.Annotation.Rounds;

/// <summary>Reads the texts that a round asks about.</summary>
internal static class RoundTexts
{
    public static RoundText? Read(Study study, Round round, long issueId)
    {
        var connection = study.Database.Connection;
        var labels = connection.Query("SELECT name FROM issue_label WHERE issue_id = @issue ORDER BY name", row => row.GetString(0), ("issue", issueId)).ToList();
        var comments = connection.Query(
            """
            SELECT c.id, c.author, c.author_kind, c.author_association, c.created_at, c.updated_at, c.body
            FROM round_comment AS m JOIN comment AS c ON c.id = m.comment_id
            WHERE m.round_id = @round AND m.issue_id = @issue ORDER BY c.created_at, c.github_id
            """,
            row => new RoundComment(row.GetInt64(0), new Comment(
                row.TextOrNull(1), row.TextOrNull(2), row.TextOrNull(3), row.Time(4), row.TimeOrNull(5), row.TextOrNull(6))),
            ("round", round.Id), ("issue", issueId)).ToList();
        return connection.Query(
            """
            SELECT s.id, r.name, i.number, s.title, s.body, i.author, i.author_association, i.created_at
            FROM round_item AS m JOIN snapshot AS s ON s.id = m.snapshot_id JOIN issue AS i ON i.id = m.issue_id JOIN repository AS r ON r.id = i.repository_id
            WHERE m.round_id = @round AND m.issue_id = @issue
            """,
            row => new RoundText(
                issueId, row.GetInt64(0), new IssueReference(RepositoryName.Parse(row.GetString(1)), row.GetInt32(2)), row.GetString(3), row.TextOrNull(4),
                row.TextOrNull(5), row.TextOrNull(6), row.Time(7), labels, comments),
            ("round", round.Id), ("issue", issueId)).SingleOrDefault();
    }
}
