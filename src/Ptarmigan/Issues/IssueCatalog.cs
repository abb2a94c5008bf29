using System.Data.Common;
using System.Globalization;
using Ptarmigan.Storage;

namespace Ptarmigan.Issues;

/// <summary>Reads the issues of a study.</summary>
/// <param name="database">The study's store.</param>
/// <remarks>Issues come in batches, each with a fixed number of queries, so that neither memory nor time per issue grows with the study.</remarks>
public sealed class IssueCatalog(StudyDatabase database)
{
    private const int BatchSize = 500;

    private DbConnection Connection => database.Connection;

    /// <summary>How many issues a filter keeps; its limit does not count.</summary>
    /// <param name="filter">The filter.</param>
    public int Count(IssueFilter filter)
    {
        var query = new IssueQuery(filter);
        return Connection.Scalar<int>("SELECT COUNT(*) " + query.Source, query.Parameters);
    }

    /// <summary>The keys of the issues that a filter keeps, in its order: small enough to hold, so that any part can be read at once.</summary>
    /// <param name="filter">The filter.</param>
    public IReadOnlyList<long> Keys(IssueFilter filter) => [.. KeysOf(filter)];

    /// <summary>Reads issues by their keys, in the order of the keys.</summary>
    /// <param name="keys">Keys of issues of this study; a few hundred at most.</param>
    public IReadOnlyList<Issue> ReadByKeys(IReadOnlyList<long> keys) => ReadBatch([.. keys]);

    /// <summary>Reads a page of the issues that a filter keeps, after a certain one, in the filter's order.</summary>
    /// <param name="filter">The filter; its limit is the size of the page.</param>
    /// <param name="after">The last issue of the page before; null for the first page.</param>
    public IReadOnlyList<Issue> ReadPage(IssueFilter filter, IssueReference? after)
    {
        if (after is null) return [.. Read(filter)];
        if (FindId(after.Value) is not { } last) return [];

        var query = new IssueQuery(filter);
        var condition = IssueQuery.After(filter.Order, last, out var parameter);
        var keys = Connection.Query(
            $"SELECT i.id {query.Source} {(query.HasConditions ? "AND" : "WHERE")} {condition} {query.Ordering} LIMIT @limit",
            row => row.GetInt64(0),
            [.. query.Parameters, parameter, ("limit", filter.Limit ?? BatchSize)]).ToArray();
        return ReadBatch(keys);
    }

    /// <summary>The labels of the study's issues with how many carry them, the most used first.</summary>
    /// <param name="limit">How many at most.</param>
    public IReadOnlyList<(string Name, int Issues)> Labels(int limit) =>
    [
        .. Connection.Query(
            "SELECT name, COUNT(*) AS issues FROM issue_label GROUP BY name ORDER BY issues DESC, name LIMIT @limit",
            row => (row.GetString(0), row.GetInt32(1)), ("limit", limit)),
    ];

    /// <summary>Reads the issues that a filter keeps, in its order, as they are asked for; the store must not be written to meanwhile.</summary>
    /// <param name="filter">The filter.</param>
    public IEnumerable<Issue> Read(IssueFilter filter) => Batches(filter).SelectMany(issues => issues);

    /// <summary>Reads the issues that a filter keeps with their text, comments and events, as they are asked for; the store must not be written to meanwhile.</summary>
    /// <param name="filter">The filter.</param>
    public IEnumerable<IssueThread> ReadThreads(IssueFilter filter) => Batches(filter).SelectMany(ReadThreads);

    /// <summary>Reads one issue.</summary>
    /// <param name="reference">Its repository and number.</param>
    /// <returns>Null where the study does not hold it.</returns>
    public Issue? Find(IssueReference reference) => FindId(reference) is { } id ? ReadBatch([id]).Single() : null;

    /// <summary>Reads an issue's text, comments and events.</summary>
    /// <param name="issue">The issue.</param>
    public IssueThread ReadThread(Issue issue) => ReadThreads([issue]).Single();

    /// <summary>Reads every text an issue has had, the oldest first.</summary>
    /// <param name="issue">The issue.</param>
    public IReadOnlyList<Snapshot> ReadSnapshots(Issue issue) =>
    [
        .. Connection.Query(
            "SELECT id, title, body, read_at, sha256 FROM snapshot WHERE issue_id = @issue ORDER BY id",
            row => new Snapshot(
                row.GetInt64(0), row.GetString(1), row.TextOrNull(2), row.Time(3), Convert.ToHexStringLower(row.GetFieldValue<byte[]>(4))),
            ("issue", issue.Id)),
    ];

    /// <summary>The key of an issue, or null where the study does not hold it.</summary>
    internal long? FindId(IssueReference reference) => Connection.Scalar<long?>(
        "SELECT i.id FROM issue AS i JOIN repository AS r ON r.id = i.repository_id WHERE r.name_key = @repository AND i.number = @number",
        ("repository", reference.Repository.Key), ("number", reference.Number));

    private IEnumerable<List<Issue>> Batches(IssueFilter filter) => KeysOf(filter).Chunk(BatchSize).Select(ReadBatch);

    private IEnumerable<long> KeysOf(IssueFilter filter)
    {
        var query = new IssueQuery(filter);
        return Connection.Query(
            $"SELECT i.id {query.Source} {query.Ordering} LIMIT @limit",
            row => row.GetInt64(0),
            [.. query.Parameters, ("limit", filter.Limit ?? int.MaxValue)]);
    }

    private List<Issue> ReadBatch(long[] ids)
    {
        var labels = Connection.Query(
            $"SELECT issue_id, name FROM issue_label WHERE issue_id IN ({List(ids)}) ORDER BY issue_id, name",
            row => (Id: row.GetInt64(0), Name: row.GetString(1))).ToLookup(row => row.Id, row => row.Name);
        var changes = Connection.Query(
            $"""
            SELECT issue_id, created_at, kind = 'closed' FROM event
            WHERE issue_id IN ({List(ids)}) AND kind IN ('closed', 'reopened') AND created_at IS NOT NULL
            ORDER BY issue_id, position
            """,
            row => (Id: row.GetInt64(0), Change: new StateChange(row.Time(1), row.Bool(2)))).ToLookup(row => row.Id, row => row.Change);
        var issues = Connection.Query(
            $"""
            SELECT i.id, r.name, i.number, s.title, i.state, i.state_reason, i.author, i.author_kind, i.author_association,
                   i.created_at, i.updated_at, i.closed_at, i.closed_by, i.comment_count, i.is_locked, i.has_timeline, i.snapshot_id,
                   t.cause, t.moved_to, t.seen_at,
                   (SELECT MAX(c.checked_at) FROM completeness AS c WHERE c.repository_id = i.repository_id AND c.checked_at < t.seen_at)
            FROM issue AS i JOIN repository AS r ON r.id = i.repository_id JOIN snapshot AS s ON s.id = i.snapshot_id
                LEFT JOIN tombstone AS t ON t.issue_id = i.id AND t.ended_at IS NULL
            WHERE i.id IN ({List(ids)})
            """,
            ReadIssue).ToDictionary(issue => issue.Id);
        return [.. ids.Select(id => issues[id] with { Labels = [.. labels[id]], StateChanges = [.. changes[id]] })];
    }

    private IEnumerable<IssueThread> ReadThreads(List<Issue> issues)
    {
        var ids = List(issues.Select(issue => issue.Id));
        var bodies = Connection.Query(
            $"SELECT id, body FROM snapshot WHERE id IN ({List(issues.Select(issue => issue.SnapshotId))})",
            row => (Id: row.GetInt64(0), Body: row.TextOrNull(1))).ToDictionary(row => row.Id, row => row.Body);
        var comments = Connection.Query(
            $"""
            SELECT issue_id, author, author_kind, author_association, created_at, updated_at, body FROM comment
            WHERE issue_id IN ({ids}) AND is_current = 1 ORDER BY issue_id, created_at, github_id
            """,
            row => (Id: row.GetInt64(0), Comment: new Comment(
                row.TextOrNull(1), row.TextOrNull(2), row.TextOrNull(3), row.Time(4), row.TimeOrNull(5), row.TextOrNull(6))))
            .ToLookup(row => row.Id, row => row.Comment);
        var events = Connection.Query(
            $"SELECT issue_id, position, kind, actor, created_at, detail FROM event WHERE issue_id IN ({ids}) ORDER BY issue_id, position",
            row => (Id: row.GetInt64(0), Event: new IssueEvent(
                row.GetInt32(1), row.GetString(2), row.TextOrNull(3), row.TimeOrNull(4), row.TextOrNull(5))))
            .ToLookup(row => row.Id, row => row.Event);
        return issues.Select(issue => new IssueThread(
            issue, bodies[issue.SnapshotId], [.. comments[issue.Id]], [.. events[issue.Id]]));
    }

    private static Issue ReadIssue(DbDataReader row) => new()
    {
        Id = row.GetInt64(0),
        Reference = new IssueReference(RepositoryName.Parse(row.GetString(1)), row.GetInt32(2)),
        Title = row.GetString(3),
        State = new IssueState(row.GetString(4)),
        StateReason = row.TextOrNull(5),
        Author = row.TextOrNull(6),
        AuthorKind = row.TextOrNull(7),
        AuthorAssociation = row.TextOrNull(8),
        CreatedAt = row.Time(9),
        UpdatedAt = row.TimeOrNull(10),
        ClosedAt = row.TimeOrNull(11),
        ClosedBy = row.TextOrNull(12),
        CommentCount = row.GetInt32(13),
        IsLocked = row.Bool(14),
        HasTimeline = row.Bool(15),
        SnapshotId = row.GetInt64(16),
        Absence = row.IsDBNull(17) ? null : new IssueAbsence(row.GetString(17), row.TextOrNull(18), row.Time(19)) { LastThereAt = row.TimeOrNull(20) },
    };

    /// <summary>Keys as an SQL list; they are numbers of our own, never text from outside.</summary>
    private static string List(IEnumerable<long> ids) => string.Join(',', ids.Select(id => id.ToString(CultureInfo.InvariantCulture)));
}
