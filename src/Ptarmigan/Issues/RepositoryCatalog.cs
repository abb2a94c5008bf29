using Ptarmigan.Storage;

namespace Ptarmigan.Issues;

/// <summary>Reads the repositories of a study.</summary>
/// <param name="database">The study's store.</param>
public sealed class RepositoryCatalog(StudyDatabase database)
{
    /// <summary>Every repository the study knows, by name.</summary>
    public IReadOnlyList<Repository> Read() =>
    [
        .. database.Connection.Query(
            """
            SELECT r.name, r.stars, r.forks, r.commits, r.language, COUNT(i.id), COALESCE(SUM(CASE WHEN i.state = 'closed' THEN 1 ELSE 0 END), 0)
            FROM repository AS r LEFT JOIN issue AS i ON i.repository_id = r.id
            GROUP BY r.id ORDER BY r.name_key
            """,
            row => new Repository
            {
                Name = RepositoryName.Parse(row.GetString(0)),
                Stars = (int?)row.LongOrNull(1),
                Forks = (int?)row.LongOrNull(2),
                Commits = (int?)row.LongOrNull(3),
                Language = row.TextOrNull(4),
                IssueCount = row.GetInt32(5),
                ClosedIssueCount = row.GetInt32(6),
            }),
    ];
}
