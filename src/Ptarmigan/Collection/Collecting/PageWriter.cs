using System.Security.Cryptography;
using Ptarmigan.Collection.Parsing;
using Ptarmigan.Collection.Writing;
using Ptarmigan.Storage;
using Ptarmigan.Studies;

namespace Ptarmigan.Collection.Collecting;

/// <summary>Writes what was read from GitHub: documents, rows and the place in the walk, all in one transaction.</summary>
internal sealed class PageWriter : IDisposable
{
    private readonly Study _study;
    private readonly StoreSession _session;
    private readonly StudyTables _tables;
    private readonly RawCompression _compression = new();
    private readonly RawBlockBuilder _block;
    private readonly RawTable _raw;
    private readonly PreparedStatement _newest;
    private readonly PreparedStatement _bump;
    private readonly PreparedStatement _note;
    private readonly PreparedStatement _standing;
    private readonly PreparedStatement _raise;

    public PageWriter(Study study)
    {
        _study = study;
        _session = new StoreSession(study.Database.Connection);
        _tables = new StudyTables(_session);
        _block = new RawBlockBuilder(_compression);
        _raw = new RawTable(_session, Now, isCollected: true);
        _newest = _session.Prepare(
            """
            SELECT 1 FROM raw_document AS d
            WHERE d.is_collected = 1 AND d.repository_id = @repository AND d.number = @number AND d.kind = @kind AND d.sha256 = @sha256
            AND NOT EXISTS (SELECT 1 FROM raw_document AS o WHERE o.is_collected = 1 AND o.repository_id = d.repository_id AND o.number = d.number
                AND o.id > d.id AND (o.kind = d.kind OR o.kind = 'issue-node' OR d.kind = 'issue-node'))
            """);
        _bump = _session.Prepare(
            """
            UPDATE raw_document SET id = (SELECT MAX(id) + 1 FROM raw_document), read_at = @read_at, is_collected = 1
            WHERE sha256 = @sha256 AND kind = @kind AND repository_id = @repository AND number = @number
            """);
        _note = _session.Prepare(
            """
            INSERT INTO collected_issue (issue_id, scope, updated_at, comment_count, entry_count)
            SELECT id, @scope, @updated_at, @comment_count, @entry_count FROM issue WHERE repository_id = @repository AND number = @number
            ON CONFLICT (issue_id) DO UPDATE SET scope = excluded.scope, updated_at = excluded.updated_at,
                comment_count = excluded.comment_count, entry_count = excluded.entry_count
            """);
        _standing = _session.Prepare(
            """
            UPDATE tombstone SET ended_at = @ended_at
            WHERE ended_at IS NULL AND issue_id = (SELECT id FROM issue WHERE repository_id = @repository AND number = @number)
            """);
        _raise = _session.Prepare(
            """
            INSERT INTO tombstone (issue_id, cause, moved_to, seen_at)
            SELECT id, @cause, @moved_to, @seen_at FROM issue WHERE repository_id = @repository AND number = @number
            ON CONFLICT (issue_id) WHERE ended_at IS NULL DO NOTHING
            """);
    }

    private string Now => _study.Time.GetUtcNow().ToStoredText();

    /// <summary>Writes issues and the state they bring the walk to.</summary>
    public void WriteIssues(CollectionState state, IReadOnlyList<CollectedIssue> issues, CollectTally tally)
    {
        var now = Now;
        _session.Begin();
        _raw.ReadAt = now;
        var entries = issues.SelectMany(issue => issue.Documents).Select(Entry).ToList();
        _raw.BeginBlock(_block.Take());
        foreach (var (document, entry) in entries) Write(state.RepositoryId, document, entry, now, tally);
        foreach (var issue in issues)
        {
            _note.Run(CollectionTable.Word(state.Scope), issue.Listed.UpdatedAt, issue.Listed.CommentCount, issue.Listed.EntryCount, state.RepositoryId, issue.Listed.Number);
            if (_standing.Run(now, state.RepositoryId, issue.Listed.Number) > 0) tally.Returned++;
        }

        new CollectionTable(_session.Connection).Save(state, now);
        _tables.Search.AddNew();
        _session.Commit();
    }

    /// <summary>Writes the metadata of a repository, and moves what stood under its former name.</summary>
    /// <returns>Its row.</returns>
    public long WriteRepository(Issues.RepositoryName asked, RepositoryRecord repository, byte[] json)
    {
        var now = Now;
        _session.Begin();
        var id = new RepositoryIdentity(_session.Connection, _tables.Repositories).Settle(asked, repository);
        _raw.ReadAt = now;
        var (document, entry) = Entry(new CollectedDocument(DocumentKind.Repository, 0, json, repository));
        _raw.BeginBlock(_block.Take());
        if (!_raw.TryAdd(document.Kind, id, 0, entry) && !IsNewest(id, document, entry)) _bump.Run(now, entry.Sha256, document.Kind, id, 0L);
        _tables.Repositories.Apply(repository, now, isPresent: true);
        _session.Commit();
        return id;
    }

    /// <summary>Notes that an issue is gone; nothing of it is removed.</summary>
    /// <returns>Whether the study did not know it.</returns>
    public bool RaiseTombstone(long repositoryId, long number, TombstoneCause cause, string? movedTo) =>
        _raise.Run(cause.ToWord(), movedTo, Now, repositoryId, number) > 0;

    /// <inheritdoc/>
    public void Dispose()
    {
        _session.Dispose();
        _compression.Dispose();
    }

    private (CollectedDocument Document, BatchEntry.Read Entry) Entry(CollectedDocument document) =>
        (document, new BatchEntry.Read(document.Record, SHA256.HashData(document.Json), _block.Add(document.Json), document.Json.Length));

    private void Write(long repositoryId, CollectedDocument document, BatchEntry.Read entry, string now, CollectTally tally)
    {
        var isNew = _raw.TryAdd(document.Kind, repositoryId, document.Number, entry);
        // What GitHub shows again counts from now on, also where something else was read in between.
        if (!isNew && !IsNewest(repositoryId, document, entry)) _bump.Run(now, entry.Sha256, document.Kind, repositoryId, document.Number);
        switch (document.Record)
        {
            case IssueRecord issue:
                Apply(issue, repositoryId, now, isNew, tally);
                break;
            case IssueNodeRecord node:
                Apply(node.Issue, repositoryId, now, isNew, tally);
                if (node.Timeline is { } within) Apply(within, repositoryId, now, tally);
                break;
            case TimelineRecord timeline:
                Apply(timeline, repositoryId, now, tally);
                break;
        }
    }

    private void Apply(IssueRecord issue, long repositoryId, string now, bool isNew, CollectTally tally)
    {
        var (outcome, isNewText) = _tables.Issues.Apply(issue, repositoryId, now, isPresent: true);
        tally.Count(isNew ? outcome : RecordOutcome.Unchanged, isNewText);
        tally.NoteWords(issue);
    }

    private void Apply(TimelineRecord timeline, long repositoryId, string now, CollectTally tally)
    {
        var (_, newTexts) = _tables.Timelines.Apply(timeline, repositoryId, now, isPresent: true);
        tally.NewComments += newTexts;
        tally.NoteWords(timeline);
    }

    private bool IsNewest(long repositoryId, CollectedDocument document, BatchEntry.Read entry)
    {
        using var row = _newest.Find(repositoryId, document.Number, document.Kind, entry.Sha256);
        return row.Exists;
    }
}
