using Ptarmigan.Collection.Parsing;
using Ptarmigan.Storage;

namespace Ptarmigan.Collection.Writing;

/// <summary>The timelines that came before their issue.</summary>
internal sealed class WaitingTimelines(StoreSession session, TimelineTable timelines, int maxDepth)
{
    private const int DocumentsInTransaction = 2000;

    private readonly PreparedStatement _markApplied = session.Prepare("UPDATE raw_document SET is_applied = 1 WHERE id = @id");

    /// <summary>How many there are.</summary>
    public long Count() => session.Connection.Scalar<long>("SELECT COUNT(*) FROM raw_document WHERE is_applied = 0");

    /// <summary>Applies those whose issue has come.</summary>
    public void Apply(ImportTally tally, CancellationToken cancellation)
    {
        using var raw = new RawReader(session, maxDepth);
        foreach (var documents in WithIssue().Chunk(DocumentsInTransaction))
        {
            cancellation.ThrowIfCancellationRequested();
            session.Begin();
            foreach (var document in documents) Apply(document, (TimelineRecord)raw.Read(document), tally);
            session.Commit();
        }
    }

    private void Apply(RawDocument document, TimelineRecord timeline, ImportTally tally)
    {
        // It was read before any timeline the issue may have by now, so that it must be newer, not just as new.
        var (outcome, newTexts) = timelines.Apply(timeline, document.RepositoryId, document.ReadAt, isLate: true);
        tally.CountContent(timeline, outcome, newTexts);
        _markApplied.Run(document.Id);
    }

    // The newest first: of two that are just as new, the one read later counts, as it does where none has to wait.
    private List<RawDocument> WithIssue() =>
    [
        .. session.Connection.Query(
            $"""
            {RawDocument.Select}
            WHERE d.is_applied = 0 AND EXISTS (SELECT 1 FROM issue AS i WHERE i.repository_id = d.repository_id AND i.number = d.number)
            ORDER BY d.id DESC
            """,
            RawDocument.From),
    ];
}
