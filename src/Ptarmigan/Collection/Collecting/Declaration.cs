using System.Text.Json;
using Ptarmigan.Storage;
using Ptarmigan.Studies;

namespace Ptarmigan.Collection.Collecting;

/// <summary>Compares what the study holds of a repository with what GitHub declares, and keeps the result.</summary>
/// <param name="study">The study.</param>
/// <param name="repositoryId">The row of the repository.</param>
internal sealed class Declaration(Study study, long repositoryId)
{
    /// <summary>How many issues the study holds that are not gone.</summary>
    public long StoredIssues() => Scalar("SELECT COUNT(*) FROM issue WHERE repository_id = @repository AND NOT EXISTS (SELECT 1 FROM tombstone AS t WHERE t.issue_id = issue.id AND t.ended_at IS NULL)");

    /// <summary>The numbers of those issues, and what GitHub said of each when it was collected.</summary>
    public Dictionary<long, (string? UpdatedAt, long? Comments, long? Entries, string? Scope, bool IsGone)> Known() => study.Database.Connection.Query(
        """
        SELECT i.number, c.updated_at, c.comment_count, c.entry_count, c.scope, t.id IS NOT NULL
        FROM issue AS i LEFT JOIN collected_issue AS c ON c.issue_id = i.id LEFT JOIN tombstone AS t ON t.issue_id = i.id AND t.ended_at IS NULL
        WHERE i.repository_id = @repository
        """,
        row => (Number: row.GetInt64(0), Known: (row.TextOrNull(1), row.LongOrNull(2), row.LongOrNull(3), row.TextOrNull(4), row.Bool(5))),
        ("repository", repositoryId)).ToDictionary(row => row.Number, row => row.Known);

    /// <summary>Makes the comparison.</summary>
    /// <param name="state">What was asked for.</param>
    /// <param name="declared">What GitHub declares.</param>
    /// <param name="sweep">The list of all issues, if one was made.</param>
    public CompletenessProof Check(CollectionState state, DeclaredCounts declared, RepositorySweep? sweep)
    {
        var known = Known();
        var floor = state.Floor;
        List<long> missing = sweep is null ? [] : [.. sweep.Issues.Values
            .Where(issue => (!known.TryGetValue(issue.Number, out var have) || have.IsGone || string.CompareOrdinal(have.UpdatedAt, issue.UpdatedAt) < 0) && (floor is null || string.CompareOrdinal(issue.UpdatedAt, floor) >= 0))
            .Select(issue => issue.Number).Order()];
        long?[] highests = [known.Keys.DefaultIfEmpty().Max(), sweep?.Issues.Keys.DefaultIfEmpty().Max(), sweep?.HighestPullRequest, declared.HighestOther];
        var highest = highests.Max() ?? 0;
        var comments = Comments();
        return new CompletenessProof
        {
            DeclaredIssues = declared.Issues ?? sweep?.Issues.Count,
            StoredIssues = StoredIssues(),
            Missing = missing,
            Shortfalls = Shortfalls(),
            DeclaredComments = comments.Declared,
            StoredComments = comments.Stored,
            Gone = known.Values.Count(issue => issue.IsGone),
            HighestNumber = highest,
            Gaps = highest - known.Count,
            GapsOfPullRequests = declared.PullRequests ?? sweep?.PullRequests,
            GapsOfDiscussions = declared.Discussions,
            Since = floor is null ? null : StoredTime.Parse(floor),
        };
    }

    /// <summary>Keeps a comparison.</summary>
    public void Keep(CompletenessProof proof) => study.Database.Connection.Execute(
        """
        INSERT INTO completeness (repository_id, checked_at, declared_issues, stored_issues, is_complete, document)
        VALUES (@repository, @checked_at, @declared, @stored, @is_complete, @document)
        """,
        ("repository", repositoryId), ("checked_at", study.Time.GetUtcNow().ToStoredText()), ("declared", proof.DeclaredIssues), ("stored", proof.StoredIssues),
        ("is_complete", proof.IsComplete ? 1 : 0), ("document", JsonSerializer.Serialize(proof, JsonSerializerOptions.Web)));

    private (long? Declared, long? Stored) Comments() => study.Database.Connection.Query(
        """
        SELECT SUM(c.comment_count), SUM((SELECT COUNT(*) FROM comment AS m WHERE m.issue_id = i.id AND m.is_current = 1))
        FROM collected_issue AS c JOIN issue AS i ON i.id = c.issue_id
        WHERE i.repository_id = @repository AND c.scope <> 'issues' AND NOT EXISTS (SELECT 1 FROM tombstone AS t WHERE t.issue_id = i.id AND t.ended_at IS NULL)
        """,
        row => (row.LongOrNull(0), row.LongOrNull(1)), ("repository", repositoryId)).Single();

    private List<CountShortfall> Shortfalls() =>
    [
        .. study.Database.Connection.Query(
            """
            SELECT number, what, declared, stored FROM (
                SELECT i.number AS number, 'comments' AS what, c.comment_count AS declared, COUNT(m.id) AS stored
                FROM collected_issue AS c JOIN issue AS i ON i.id = c.issue_id LEFT JOIN comment AS m ON m.issue_id = i.id AND m.is_current = 1
                WHERE i.repository_id = @repository AND c.scope <> 'issues' AND NOT EXISTS (SELECT 1 FROM tombstone AS t WHERE t.issue_id = i.id AND t.ended_at IS NULL)
                GROUP BY i.id
                UNION ALL
                SELECT i.number, 'timeline', c.entry_count, (SELECT COUNT(*) FROM event AS e WHERE e.issue_id = i.id)
                    + (SELECT COUNT(*) FROM comment AS m WHERE m.issue_id = i.id AND m.is_current = 1)
                FROM collected_issue AS c JOIN issue AS i ON i.id = c.issue_id
                WHERE i.repository_id = @repository AND c.scope = 'timeline' AND c.entry_count IS NOT NULL
                    AND NOT EXISTS (SELECT 1 FROM tombstone AS t WHERE t.issue_id = i.id AND t.ended_at IS NULL)) AS counts
            WHERE declared <> stored ORDER BY number, what
            """,
            row => new CountShortfall(row.GetInt64(0), row.GetString(1), row.GetInt64(2), row.GetInt64(3)),
            ("repository", repositoryId)),
    ];

    private long Scalar(string sql) => study.Database.Connection.Scalar<long>(sql, ("repository", repositoryId));
}
