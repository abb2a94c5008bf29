using System.Data.Common;
using Ptarmigan.Collection.Parsing;
using Ptarmigan.Collection.Writing;
using Ptarmigan.Storage;
using Ptarmigan.Studies;

namespace Ptarmigan.Collection;

/// <summary>Takes everything out of the kept JSON once more, as this version understands it.</summary>
/// <remarks>
/// Replays the documents in the order in which they were read, by the import's own rules, so that the same version makes
/// the same tables. Snapshots and texts of comments keep their rows: judgments refer to them, and are not touched. All of
/// it is one transaction: killed or cancelled, it leaves the study as it was.
/// </remarks>
public static class Reindex
{
    private const int DocumentsBetweenReports = 500;

    /// <summary>Makes issues, labels, comments, events, repositories and the full-text index anew.</summary>
    /// <param name="study">The study.</param>
    /// <param name="progress">Told how many documents are done, and of how many; null where nobody wants to know.</param>
    /// <param name="cancellation">Ends the work and leaves the study as it was.</param>
    /// <returns>How many documents were read again.</returns>
    /// <exception cref="StorageException">A kept document cannot be read, or the store refuses to be written.</exception>
    /// <exception cref="OperationCanceledException">The work was cancelled.</exception>
    public static ReindexResult Run(Study study, Action<long, long>? progress, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(study);
        try
        {
            return Replay(study, progress, cancellation);
        }
        catch (DbException failure)
        {
            throw StorageException.Because(failure, study.Folder);
        }
    }

    private static ReindexResult Replay(Study study, Action<long, long>? progress, CancellationToken cancellation)
    {
        var started = study.Time.GetTimestamp();
        using var connection = study.Database.OpenReader();
        using var reading = new StoreSession(connection);
        using var raw = new RawReader(reading, study.Protocol.MaxDepth);
        using var session = new StoreSession(study.Database.Connection);
        session.Begin();
        var tables = new StudyTables(session);
        tables.Forget();

        var total = connection.Scalar<long>("SELECT COUNT(*) FROM raw_document");
        var counts = new Dictionary<Type, long>();
        var done = 0L;
        foreach (var document in connection.Query($"{RawDocument.Select} ORDER BY d.id", RawDocument.From))
        {
            var record = raw.Read(document);
            tables.Apply(record, document);
            counts[record.GetType()] = counts.GetValueOrDefault(record.GetType()) + 1;
            if (++done % DocumentsBetweenReports != 0) continue;
            cancellation.ThrowIfCancellationRequested();
            progress?.Invoke(done, total);
        }

        tables.Search.AddNew();
        session.Commit();
        return new ReindexResult(
            counts.GetValueOrDefault(typeof(IssueRecord)) + counts.GetValueOrDefault(typeof(IssueNodeRecord)), counts.GetValueOrDefault(typeof(TimelineRecord)),
            counts.GetValueOrDefault(typeof(RepositoryRecord)), study.Time.GetElapsedTime(started));
    }
}
