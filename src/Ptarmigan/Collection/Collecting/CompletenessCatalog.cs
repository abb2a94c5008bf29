using System.Text.Json;
using Ptarmigan.Storage;
using Ptarmigan.Studies;

namespace Ptarmigan.Collection.Collecting;

/// <summary>Reads how complete a study is.</summary>
/// <param name="study">The study.</param>
public sealed class CompletenessCatalog(Study study)
{
    /// <summary>Every repository that was collected from GitHub, by name; empty where the issues came from files alone.</summary>
    public IReadOnlyList<RepositoryCompleteness> Read()
    {
        var gone = study.Database.Connection.Query(
            """
            SELECT i.repository_id, t.cause, COUNT(*) FROM tombstone AS t JOIN issue AS i ON i.id = t.issue_id
            WHERE t.ended_at IS NULL GROUP BY i.repository_id, t.cause ORDER BY t.cause
            """,
            row => (Repository: row.GetInt64(0), Cause: row.GetString(1), Issues: row.GetInt32(2))).ToLookup(row => row.Repository);
        return
        [
            .. study.Database.Connection.Query(
                """
                SELECT r.id, r.name, k.source, k.scope, k.finished_at IS NULL OR k.finished_at < k.started_at, c.checked_at, c.document
                FROM collection AS k JOIN repository AS r ON r.id = k.repository_id
                    LEFT JOIN completeness AS c ON c.id = (SELECT MAX(n.id) FROM completeness AS n WHERE n.repository_id = r.id)
                ORDER BY r.name_key
                """,
                row => new RepositoryCompleteness
                {
                    Repository = row.GetString(1),
                    Source = row.GetString(2),
                    Scope = row.GetString(3),
                    IsUnfinished = row.Bool(4),
                    CheckedAt = row.TimeOrNull(5),
                    Proof = row.TextOrNull(6) is { } document ? JsonSerializer.Deserialize<CompletenessProof>(document, JsonSerializerOptions.Web) : null,
                    Gone = gone[row.GetInt64(0)].ToDictionary(cause => cause.Cause, cause => cause.Issues),
                }),
        ];
    }
}
