using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;

namespace Ptarmigan.Tests.Collection;

/// <summary>What a study's store holds of what was imported, as text that does not depend on row numbers or the time of reading.</summary>
internal static class StoreContents
{
    private static readonly string[] Queries =
    [
        "SELECT name_key, github_id, stars, forks, size_kilobytes, language, licence FROM repository ORDER BY name_key",
        """
        SELECT r.name_key, i.number, i.github_id, i.state, i.state_reason, i.author, i.created_at, i.updated_at, i.closed_at, i.comment_count, i.has_timeline, s.title, s.body
        FROM issue AS i JOIN repository AS r ON r.id = i.repository_id LEFT JOIN snapshot AS s ON s.id = i.snapshot_id ORDER BY r.name_key, i.number
        """,
        "SELECT r.name_key, i.number, l.name FROM issue_label AS l JOIN issue AS i ON i.id = l.issue_id JOIN repository AS r ON r.id = i.repository_id ORDER BY 1, 2, 3",
        "SELECT r.name_key, i.number, hex(s.sha256) FROM snapshot AS s JOIN issue AS i ON i.id = s.issue_id JOIN repository AS r ON r.id = i.repository_id ORDER BY 1, 2, 3",
        """
        SELECT r.name_key, i.number, c.github_id, c.author, c.created_at, c.body, c.is_current
        FROM comment AS c JOIN issue AS i ON i.id = c.issue_id JOIN repository AS r ON r.id = i.repository_id ORDER BY 1, 2, 3, 6
        """,
        """
        SELECT r.name_key, i.number, e.position, e.github_id, e.kind, e.actor, e.created_at, e.detail
        FROM event AS e JOIN issue AS i ON i.id = e.issue_id JOIN repository AS r ON r.id = i.repository_id ORDER BY 1, 2, 3
        """,
        "SELECT d.kind, r.name_key, d.number, hex(d.sha256), d.is_applied FROM raw_document AS d JOIN repository AS r ON r.id = d.repository_id ORDER BY 1, 2, 3, 4",
    ];

    public static string Of(string folder)
    {
        var settings = new SqliteConnectionStringBuilder { DataSource = Path.Combine(folder, "study.db"), Mode = SqliteOpenMode.ReadWrite, Pooling = false };
        using var connection = new SqliteConnection(settings.ToString());
        connection.Open();
        var text = new StringBuilder();
        foreach (var query in Queries)
        {
            using var command = connection.CreateCommand();
            command.CommandText = query;
            using var rows = command.ExecuteReader();
            while (rows.Read())
            {
                for (var column = 0; column < rows.FieldCount; column++) text.Append(CultureInfo.InvariantCulture, $"{rows.GetValue(column)}|");
                text.Append('\n');
            }

            text.Append("---\n");
        }

        return text.ToString();
    }
}
