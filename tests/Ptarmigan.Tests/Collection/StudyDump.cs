using System.Data.Common;
using System.Text;
using Ptarmigan.Storage;

namespace Ptarmigan.Tests.Collection;

/// <summary>All that an import writes, as text.</summary>
internal static class StudyDump
{
    private static readonly string[] ByRow =
    [
        "SELECT * FROM repository ORDER BY id", "SELECT * FROM issue ORDER BY id", "SELECT * FROM issue_label ORDER BY issue_id, name",
        "SELECT * FROM snapshot ORDER BY id", "SELECT * FROM comment ORDER BY id", "SELECT * FROM event ORDER BY issue_id, position",
        "SELECT id, kind, number, sha256, is_applied FROM raw_document ORDER BY id",
    ];

    private static readonly string[] ByName =
    [
        "SELECT name_key, github_id, stars, updated_at, read_at IS NULL, topics, licence FROM repository ORDER BY 1",
        """
        SELECT r.name_key, i.number, i.state, i.state_reason, i.author, i.author_kind, i.author_association, i.created_at, i.closed_at, i.closed_by, i.is_locked, i.github_id, i.updated_at, i.comment_count, i.has_timeline, i.timeline_until, s.title, s.body
        FROM issue AS i JOIN repository AS r ON r.id = i.repository_id JOIN snapshot AS s ON s.id = i.snapshot_id ORDER BY 1, 2
        """,
        "SELECT r.name_key, i.number, l.name FROM issue_label AS l JOIN issue AS i ON i.id = l.issue_id JOIN repository AS r ON r.id = i.repository_id ORDER BY 1, 2, 3",
        "SELECT r.name_key, i.number, s.sha256 FROM snapshot AS s JOIN issue AS i ON i.id = s.issue_id JOIN repository AS r ON r.id = i.repository_id ORDER BY 1, 2, 3",
        """
        SELECT r.name_key, i.number, c.github_id, c.body, c.author, c.author_kind, c.author_association, c.created_at, c.updated_at, c.is_current
        FROM comment AS c JOIN issue AS i ON i.id = c.issue_id JOIN repository AS r ON r.id = i.repository_id ORDER BY 1, 2, 3, 4
        """,
        """
        SELECT r.name_key, i.number, e.position, e.github_id, e.kind, e.actor, e.created_at, e.detail
        FROM event AS e JOIN issue AS i ON i.id = e.issue_id JOIN repository AS r ON r.id = i.repository_id ORDER BY 1, 2, 3
        """,
        "SELECT d.kind, r.name_key, d.number, d.sha256, d.is_applied FROM raw_document AS d JOIN repository AS r ON r.id = d.repository_id ORDER BY 1, 2, 3, 4",
    ];

    /// <summary>Every row with its number: equal only for the same rows in the same order.</summary>
    public static string Rows(StudyDatabase database) => Of(database.Connection, ByRow);

    /// <summary>Every fact by its names: equal for the same facts, however they came.</summary>
    public static string Facts(StudyDatabase database) => Of(database.Connection, ByName);

    /// <summary>Every fact but the documents it came from: equal where two sources say the same.</summary>
    public static string Content(StudyDatabase database) => Of(database.Connection, ByName[..^1]);

    /// <summary>Which issues the search finds for a word.</summary>
    public static string Found(StudyDatabase database, string word) => string.Join(
        ",", database.Connection.Query("SELECT i.number FROM issue AS i WHERE i.id IN (SELECT rowid FROM issue_search WHERE issue_search MATCH @word) ORDER BY 1", row => row.GetInt64(0), ("word", word)));

    private static string Of(DbConnection connection, IEnumerable<string> queries)
    {
        var text = new StringBuilder();
        foreach (var query in queries)
        {
            foreach (var row in connection.Query(query, Row)) text.AppendLine(row);
            text.AppendLine("--");
        }

        return text.ToString();
    }

    private static string Row(DbDataReader row) => string.Join(
        "|", Enumerable.Range(0, row.FieldCount).Select(at => row.GetValue(at) is byte[] bytes ? Convert.ToHexString(bytes) : row.GetValue(at).ToString()));
}
