using Ptarmigan.Collection.Parsing;
using Ptarmigan.Storage;
using Ptarmigan.Studies;

namespace Ptarmigan.Collection.Writing;

/// <summary>The second half of an import: writes batches into the study's tables, in transactions of many.</summary>
internal sealed class StudyWriter : IDisposable
{
    // Few, large transactions spare the full-text index its merging; a kill costs no more than one of them, about a second's work.
    private const long TransactionBytes = 32L << 20;

    private readonly StoreSession _session;
    private readonly ImportTally _tally;
    private readonly string _readAt;
    private readonly StudyTables _tables;
    private readonly RawTable _raw;
    private readonly RejectedTable _rejected;
    private readonly WaitingTimelines _waiting;
    private long _bytesInTransaction;

    public StudyWriter(Study study, ImportTally tally)
    {
        _session = new StoreSession(study.Database.Connection);
        _tally = tally;
        _readAt = study.Time.GetUtcNow().ToStoredText();
        _tables = new StudyTables(_session);
        _raw = new RawTable(_session, _readAt);
        _rejected = new RejectedTable(_session, _readAt);
        _waiting = new WaitingTimelines(_session, _tables.Timelines, study.Protocol.MaxDepth);
    }

    /// <summary>Writes a batch.</summary>
    public void Write(Batch batch)
    {
        if (!_session.IsOpen) _session.Begin();
        _raw.BeginBlock(batch.Block);
        foreach (var entry in batch.Entries) Write(entry);

        _tally.JsonBytes += batch.JsonBytes;
        _bytesInTransaction += batch.JsonBytes;
        if (_bytesInTransaction >= TransactionBytes) Commit();
    }

    /// <summary>Commits what is left, and applies the timelines that waited for an issue which has come.</summary>
    /// <returns>How many still wait.</returns>
    public long Finish(CancellationToken cancellation)
    {
        Commit();
        _waiting.Apply(_tally, cancellation);
        return _waiting.Count();
    }

    /// <inheritdoc/>
    public void Dispose() => _session.Dispose();

    /// <summary>Commits the batches that were written.</summary>
    public void Commit()
    {
        if (!_session.IsOpen) return;
        _tables.Search.AddNew();
        _session.Commit();
        _bytesInTransaction = 0;
    }

    private void Write(BatchEntry entry)
    {
        switch (entry)
        {
            case BatchEntry.Known known:
                _tally.Count(known.Kind, RecordOutcome.Unchanged);
                break;
            case BatchEntry.Rejected rejected:
                _rejected.Keep(rejected);
                _tally.CountRejected(rejected.Line);
                break;
            case BatchEntry.Read read:
                Write(read);
                break;
        }
    }

    private void Write(BatchEntry.Read read)
    {
        switch (read.Record)
        {
            case IssueRecord issue:
                Write(issue, read);
                break;
            case TimelineRecord timeline:
                Write(timeline, read);
                break;
            case IssueNodeRecord node:
                Write(node, read);
                break;
            case RepositoryRecord repository:
                var isNew = _raw.TryAdd(DocumentKind.Repository, _tables.Repositories.IdOf(repository.Name), 0, read);
                _tally.Count(RecordKind.Repository, isNew ? _tables.Repositories.Apply(repository, _readAt) : RecordOutcome.Unchanged);
                break;
            case LeftOutEventRecord { IsOfIssue: true }:
                _tally.EventsWithoutIssue++;
                break;
            case LeftOutEventRecord:
                _tally.OtherEvents++;
                break;
            default:
                _tally.PullRequests++;
                break;
        }
    }

    private void Write(IssueRecord issue, BatchEntry.Read read)
    {
        var repository = _tables.Repositories.IdOf(issue.Repository);
        if (!_raw.TryAdd(DocumentKind.Issue, repository, issue.Number, read))
        {
            _tally.Count(RecordKind.Issue, RecordOutcome.Unchanged);
            return;
        }

        var (outcome, isNewText) = _tables.Issues.Apply(issue, repository, _readAt);
        _tally.Count(RecordKind.Issue, outcome);
        if (isNewText) _tally.NewSnapshots++;
        _tally.NewComments += _tables.Comments.KeepLoose(issue.Comments, repository, issue.Number, _readAt);
        _tally.NoteWords(issue);
    }

    private void Write(IssueNodeRecord node, BatchEntry.Read read)
    {
        var repository = _tables.Repositories.IdOf(node.Issue.Repository);
        if (!_raw.TryAdd(DocumentKind.IssueNode, repository, node.Issue.Number, read))
        {
            _tally.Count(RecordKind.Issue, RecordOutcome.Unchanged);
            return;
        }

        var (outcome, isNewText) = _tables.Issues.Apply(node.Issue, repository, _readAt);
        _tally.Count(RecordKind.Issue, outcome);
        if (isNewText) _tally.NewSnapshots++;
        _tally.NoteWords(node.Issue);
        if (node.Timeline is not { } timeline) return;
        var (timelineOutcome, newTexts) = _tables.Timelines.Apply(timeline, repository, _readAt);
        _tally.CountContent(timeline, timelineOutcome, newTexts);
        _tally.NoteWords(timeline);
    }

    private void Write(TimelineRecord timeline, BatchEntry.Read read)
    {
        var repository = _tables.Repositories.IdOf(timeline.Repository);
        if (!_raw.TryAdd(DocumentKind.Timeline, repository, timeline.Number, read))
        {
            _tally.Count(RecordKind.Timeline, RecordOutcome.Unchanged);
            return;
        }

        var (outcome, newTexts) = _tables.Timelines.Apply(timeline, repository, _readAt);
        if (outcome == RecordOutcome.Waiting) _raw.LetWait(repository, timeline.Number, read);
        _tally.Count(RecordKind.Timeline, outcome);
        _tally.CountContent(timeline, outcome, newTexts);
        _tally.NoteWords(timeline);
    }
}
