using System.Data.Common;
using Ptarmigan.Storage;
using Ptarmigan.Text;

namespace Ptarmigan.Issues;

/// <summary>Keeps which issues are written in English, so that a text is looked at once however often it is filtered by.</summary>
/// <param name="database">The study's store.</param>
/// <remarks>Telling takes about a millisecond a text; a text that is changed later counts as not told until it is looked at again.</remarks>
public sealed class IssueLanguages(StudyDatabase database)
{
    private const int BatchSize = 200;

    private const string Untold =
        "FROM issue AS i JOIN snapshot AS s ON s.id = i.snapshot_id WHERE NOT EXISTS (SELECT 1 FROM issue_language AS g WHERE g.issue_id = i.id AND g.snapshot_id = i.snapshot_id)";

    private DbConnection Connection => database.Connection;

    /// <summary>How many issues' languages are not told yet.</summary>
    public int Missing() => Connection.Scalar<int>(
        "SELECT COUNT(*) FROM issue AS i WHERE NOT EXISTS (SELECT 1 FROM issue_language AS g WHERE g.issue_id = i.id AND g.snapshot_id = i.snapshot_id)");

    /// <summary>Tells the languages that are not told yet; stopped at any moment it goes on where it was.</summary>
    /// <param name="progress">Is told how many were told since the start; null for nobody.</param>
    /// <param name="cancellation">Stops it between two batches.</param>
    public void Tell(Action<int>? progress, CancellationToken cancellation)
    {
        // Each batch begins after the last: looking for what is untold from the beginning would take longer and longer.
        for (var (told, after) = (0, long.MinValue); ;)
        {
            cancellation.ThrowIfCancellationRequested();
            var batch = Connection.Query(
                $"SELECT i.id, s.id, s.title, s.body {Untold} AND i.id > @after ORDER BY i.id LIMIT @limit",
                row => (Issue: row.GetInt64(0), Snapshot: row.GetInt64(1), Text: row.GetString(2) + "\n\n" + row.TextOrNull(3)), ("after", after), ("limit", BatchSize)).ToList();
            if (batch.Count == 0) return;
            // Looked at before the store is locked for others.
            var languages = batch.ConvertAll(text => LanguageDetector.Detect(text.Text).Language);
            using var transaction = Connection.BeginTransaction();
            foreach (var ((issue, snapshot, _), language) in batch.Zip(languages))
            {
                Connection.Execute(
                    """
                    INSERT INTO issue_language (issue_id, snapshot_id, language) VALUES (@issue, @snapshot, @language)
                    ON CONFLICT (issue_id) DO UPDATE SET snapshot_id = excluded.snapshot_id, language = excluded.language
                    """,
                    ("issue", issue), ("snapshot", snapshot), ("language", language.ToStoredText()));
            }

            transaction.Commit();
            told += batch.Count;
            after = batch[^1].Issue;
            progress?.Invoke(told);
        }
    }
}
