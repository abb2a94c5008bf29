using System.Data.Common;
using System.Globalization;
using Ptarmigan.Annotation;
using Ptarmigan.Annotation.Rounds;
using Ptarmigan.Coding.Codebooks;
using Ptarmigan.Coding.Passages;
using Ptarmigan.Issues;
using Ptarmigan.Statistics;
using Ptarmigan.Storage;
using Ptarmigan.Studies;
using Ptarmigan.Text;

namespace Ptarmigan.Coding.Batches;

/// <summary>The batches of a study: a pilot, then one after the other, each reviewed before the next is opened.</summary>
/// <param name="study">The study.</param>
public sealed class BatchLedger(Study study)
{
    private DbConnection Connection => study.Database.Connection;

    /// <summary>Every batch, in order.</summary>
    public IReadOnlyList<Batch> All() => Read("");

    /// <summary>The number of the batch that was opened last; 0 where there is none.</summary>
    public int LastNumber => Connection.Scalar<int>("SELECT COALESCE(MAX(number), 0) FROM coding_batch");

    /// <summary>A batch by its number; null where there is none.</summary>
    /// <param name="number">The number.</param>
    public Batch? TryFind(int number) => Read("WHERE number = @number", ("number", number)).FirstOrDefault();

    /// <summary>A batch by its number.</summary>
    /// <exception cref="CodingException">There is none.</exception>
    public Batch Find(int number) => TryFind(number)
        ?? throw new CodingException($"There is no batch {number}.", null, "`ptarmigan batch list` shows the batches.");

    /// <summary>Draws the next batch, the pilot first, and opens it.</summary>
    /// <param name="plan">What it is to be.</param>
    /// <param name="by">Who opens it.</param>
    /// <exception cref="CodingException">The batch before is not reviewed, or no issue is left that may be drawn.</exception>
    public Batch Open(BatchPlan plan, string by)
    {
        ArgumentNullException.ThrowIfNull(plan);
        RequiredText.Check(by, "The name of who opens the batch");
        var annotators = plan.Annotators.Select(name => name.Trim()).Distinct().ToList();
        if (annotators.Count == 0) throw new CodingException("A batch needs somebody who codes it.", null, "Name at least one annotator.");
        if (plan.Size < 1) throw new CodingException("A batch must hold at least one issue.", null, "Choose a size from 1.");
        foreach (var name in annotators) RoundOpening.CheckName(name, "An annotator's name");

        using var transaction = Connection.BeginTransaction();
        var last = Last();
        if (last is { State: not BatchState.Reviewed })
        {
            throw new CodingException(
                $"Batch {last.Number} is {(last.State == BatchState.Open ? "still open" : "not reviewed yet")}.", null,
                last.State == BatchState.Open ? $"Code it to its end and close it: `ptarmigan batch close {last.Number}`." : $"Look at what it changed and sign: `ptarmigan batch review {last.Number}`.");
        }

        var number = (last?.Number ?? 0) + 1;
        var seed = plan.Seed ?? study.Protocol.Seed;
        var issues = Draw(plan, number, seed);
        if (issues.Count == 0) throw new CodingException("No issue is left that could be drawn.", null, "Label more issues as PTM-related, or draw from others by a filter.");
        var ledger = new JudgmentLedger(study);
        foreach (var name in annotators) ledger.Register(name, null, AnnotatorKind.Person);
        Insert(number, issues, annotators, plan.IsBlind ?? annotators.Count > 1, seed, by);
        transaction.Commit();
        return Find(number);
    }

    /// <summary>How far everybody is with a batch.</summary>
    /// <param name="batch">The batch.</param>
    public IReadOnlyList<BatchProgress> Progress(Batch batch)
    {
        ArgumentNullException.ThrowIfNull(batch);
        return
        [
            .. Connection.Query(
                """
                SELECT a.name, (SELECT COUNT(*) FROM coding_progress AS p WHERE p.batch_id = b.batch_id AND p.annotator_id = a.id)
                FROM coding_batch_annotator AS b JOIN annotator AS a ON a.id = b.annotator_id WHERE b.batch_id = @batch ORDER BY a.name
                """,
                row => new BatchProgress(row.GetString(0), row.GetInt32(1), batch.Issues.Count), ("batch", batch.Id)),
        ];
    }

    /// <summary>The next issue of the open batch that an annotator is not done with; null where there is none.</summary>
    /// <param name="annotator">The annotator.</param>
    public IssueReference? Next(string annotator)
    {
        var queue = IssuesToCode.Of(study, annotator);
        return queue.Batch is not null && queue.Next(-1) is { } place ? queue.At(place)!.Reference : null;
    }

    /// <summary>Says that an annotator is done with an issue of the open batch, or not done after all.</summary>
    /// <param name="issue">The issue.</param>
    /// <param name="annotator">The annotator.</param>
    /// <param name="isDone">Whether the annotator is.</param>
    /// <exception cref="CodingException">The issue is in no open batch of this annotator, or nothing was coded and it was not taken out either.</exception>
    public void SetDone(Issue issue, string annotator, bool isDone = true)
    {
        ArgumentNullException.ThrowIfNull(issue);
        using var transaction = Connection.BeginTransaction();
        if (OpenNumberFor(annotator) is not var (number, _) || IdHolding(number, issue) is not { } batch)
        {
            throw new CodingException($"The issue is in no open batch of {annotator}.", issue.Reference.ToString(), "`ptarmigan batch list` shows the batches and who codes them.");
        }

        if (isDone && !HasSomething(issue, annotator))
        {
            throw new CodingException(
                $"{annotator} has not coded the issue.", issue.Reference.ToString(), "Code at least one challenge, or take the issue out with a reason: `ptarmigan code exclude`.");
        }

        Connection.Execute(
            isDone
                ? "INSERT OR IGNORE INTO coding_progress (batch_id, issue_id, annotator_id, done_at) SELECT @batch, @issue, id, @at FROM annotator WHERE name = @annotator"
                : "DELETE FROM coding_progress WHERE batch_id = @batch AND issue_id = @issue AND annotator_id = (SELECT id FROM annotator WHERE name = @annotator) AND @at IS NOT NULL",
            ("batch", batch), ("issue", issue.Id), ("at", study.Time.GetUtcNow().ToStoredText()), ("annotator", annotator));
        transaction.Commit();
    }

    /// <summary>Closes the open batch: everybody sees what the others coded from now on, and it waits for its review.</summary>
    /// <param name="number">Its number.</param>
    /// <exception cref="CodingException">It is not open, or somebody is not done.</exception>
    public Batch Close(int number)
    {
        using var transaction = Connection.BeginTransaction();
        var batch = Find(number);
        if (batch.State != BatchState.Open) throw new CodingException($"Batch {number} is closed already.");
        var missing = Progress(batch).Where(progress => progress.Done < progress.Issues).ToList();
        if (missing.Count > 0)
        {
            throw new CodingException(
                $"Not everybody is done with batch {number}: {string.Join(", ", missing.Select(progress => $"{progress.Annotator} {progress.Done} of {progress.Issues}"))}.", null,
                "Code what is missing, or take issues out with a reason.");
        }

        Connection.Execute(
            "UPDATE coding_batch SET state = 'closed', closed_at = @at, closed_version = @version WHERE id = @id",
            ("at", study.Time.GetUtcNow().ToStoredText()), ("version", new CodebookLedger(study).Current.Version), ("id", batch.Id));
        transaction.Commit();
        return Find(number);
    }

    /// <summary>Signs the review of a batch; the first signature lets the next batch be opened.</summary>
    /// <param name="number">The number of the batch.</param>
    /// <param name="reviewer">Who signs.</param>
    /// <param name="notes">What the review brought.</param>
    /// <exception cref="CodingException">The batch is still open.</exception>
    public SignedReview Sign(int number, string reviewer, string notes)
    {
        RequiredText.Check(reviewer, "The reviewer's name");
        RequiredText.Check(notes, "What the review brought");
        using var transaction = Connection.BeginTransaction();
        var batch = Find(number);
        if (batch.State == BatchState.Open) throw new CodingException($"Batch {number} is still open.", null, $"Close it first: `ptarmigan batch close {number}`.");
        var document = BatchReview.Of(study, batch).ToJson();
        Connection.Execute(
            "INSERT INTO coding_review (batch_id, reviewer, notes, document, signed_at) VALUES (@batch, @reviewer, @notes, @document, @at)",
            ("batch", batch.Id), ("reviewer", reviewer.Trim()), ("notes", notes.Trim()), ("document", document), ("at", study.Time.GetUtcNow().ToStoredText()));
        Connection.Execute("UPDATE coding_batch SET state = 'reviewed' WHERE id = @id", ("id", batch.Id));
        transaction.Commit();
        return Reviews().Last(review => review.Batch == number);
    }

    /// <summary>Every signature, the oldest first.</summary>
    public IReadOnlyList<SignedReview> Reviews() =>
    [
        .. Connection.Query(
            "SELECT b.number, v.reviewer, v.notes, v.signed_at, v.document FROM coding_review AS v JOIN coding_batch AS b ON b.id = v.batch_id ORDER BY v.id",
            row => new SignedReview(row.GetInt32(0), row.GetString(1), row.GetString(2), row.Time(3), row.GetString(4))),
    ];

    /// <summary>The number of the open batch that an annotator codes, and whether it is blind; null where there is none.</summary>
    internal (int Number, bool IsBlind)? OpenNumberFor(string annotator) => Connection.Query(
        """
        SELECT b.number, b.is_blind FROM coding_batch AS b
        WHERE b.state = 'open' AND EXISTS (SELECT 1 FROM coding_batch_annotator AS x JOIN annotator AS a ON a.id = x.annotator_id WHERE x.batch_id = b.id AND a.name = @annotator)
        """,
        row => ((int, bool)?)(row.GetInt32(0), row.Bool(1)), ("annotator", annotator)).FirstOrDefault();

    /// <summary>The keys of a batch's issues, in their order.</summary>
    internal IReadOnlyList<long> KeysOf(int number) =>
    [
        .. Connection.Query(
            "SELECT i.issue_id FROM coding_batch_issue AS i JOIN coding_batch AS b ON b.id = i.batch_id WHERE b.number = @number ORDER BY i.position",
            row => row.GetInt64(0), ("number", number)),
    ];

    /// <summary>The keys of the issues of a batch that an annotator is done with.</summary>
    internal IReadOnlySet<long> KeysDoneBy(int number, string annotator) => Connection.Query(
        """
        SELECT p.issue_id FROM coding_progress AS p JOIN coding_batch AS b ON b.id = p.batch_id
        WHERE b.number = @number AND p.annotator_id = (SELECT id FROM annotator WHERE name = @annotator)
        """,
        row => row.GetInt64(0), ("number", number), ("annotator", annotator)).ToHashSet();

    private long? IdHolding(int number, Issue issue) => Connection.Scalar<long?>(
        "SELECT b.id FROM coding_batch AS b JOIN coding_batch_issue AS i ON i.batch_id = b.id WHERE b.number = @number AND i.issue_id = @issue", ("number", number), ("issue", issue.Id));

    private Batch? Last() => TryFind(LastNumber);

    private List<Batch> Read(string condition, params (string Name, object? Value)[] parameters) =>
    [
        .. Connection.Query(
            $"SELECT id, number, sample, seed, is_blind, state, opened_version, closed_version, opened_at, closed_at FROM coding_batch {condition} ORDER BY number",
            row => new Batch(row.GetInt64(0), row.GetInt32(1), row.GetString(2), row.GetInt64(3), row.Bool(4), State(row.GetString(5)), [], [])
            {
                OpenedVersion = row.GetInt32(6),
                ClosedVersion = (int?)row.LongOrNull(7),
                OpenedAt = row.Time(8),
                ClosedAt = row.TimeOrNull(9),
            },
            parameters).ToList().Select(batch => batch with { Annotators = AnnotatorsOf(batch.Id), Issues = IssuesOf(batch.Id) }),
    ];

    private static BatchState State(string text) => text switch
    {
        "open" => BatchState.Open,
        "closed" => BatchState.Closed,
        _ => BatchState.Reviewed,
    };

    private List<SampledIssue> Draw(BatchPlan plan, int number, long seed)
    {
        var drawn = Connection.Query("SELECT issue_id FROM coding_batch_issue", row => row.GetInt64(0)).ToHashSet();
        var candidates = new IssueCatalog(study.Database).Read(plan.Filter with { IsGone = false, Order = IssueOrder.Repository }).Where(issue => !drawn.Contains(issue.Id))
            .Select(issue => new SampledIssue(issue.Id, issue.SnapshotId, issue.Reference.Repository.Key)).ToArray();
        new SeededRandom(OwnSeed.Of(seed, string.Create(CultureInfo.InvariantCulture, $"coding batch {number}"))).Shuffle<SampledIssue>(candidates);
        return [.. candidates.Take(plan.Size)];
    }

    private void Insert(int number, List<SampledIssue> issues, List<string> annotators, bool isBlind, long seed, string by)
    {
        var id = Connection.Scalar<long>(
            """
            INSERT INTO coding_batch (number, sample, seed, is_blind, state, opened_by, opened_at, opened_version)
            VALUES (@number, @sample, @seed, @blind, 'open', @by, @at, @version) RETURNING id
            """,
            ("number", number), ("sample", $"{Counted.Of(issues.Count, "issue")} drawn at random"), ("seed", seed), ("blind", isBlind ? 1 : 0), ("by", by.Trim()),
            ("at", study.Time.GetUtcNow().ToStoredText()), ("version", new CodebookLedger(study).Current.Version));
        foreach (var name in annotators)
        {
            Connection.Execute("INSERT INTO coding_batch_annotator (batch_id, annotator_id) SELECT @batch, id FROM annotator WHERE name = @name", ("batch", id), ("name", name));
        }

        foreach (var (position, issue) in issues.Index())
        {
            Connection.Execute(
                "INSERT INTO coding_batch_issue (batch_id, issue_id, snapshot_id, position) VALUES (@batch, @issue, @snapshot, @position)",
                ("batch", id), ("issue", issue.Id), ("snapshot", issue.SnapshotId), ("position", position));
        }
    }

    private bool HasSomething(Issue issue, string annotator) =>
        new ChallengeLedger(study) { Viewer = annotator }.Of(issue).Any(challenge => challenge.Annotator == annotator)
        || new CodingExclusions(study) { Viewer = annotator }.Of(issue).Any(exclusion => exclusion.Annotator == annotator);

    private List<string> AnnotatorsOf(long batch) =>
        [.. Connection.Query("SELECT a.name FROM coding_batch_annotator AS b JOIN annotator AS a ON a.id = b.annotator_id WHERE b.batch_id = @batch ORDER BY a.name", row => row.GetString(0), ("batch", batch))];

    private List<IssueReference> IssuesOf(long batch) =>
    [
        .. Connection.Query(
            "SELECT r.name, i.number FROM coding_batch_issue AS b JOIN issue AS i ON i.id = b.issue_id JOIN repository AS r ON r.id = i.repository_id WHERE b.batch_id = @batch ORDER BY b.position",
            Reference, ("batch", batch)),
    ];

    private static IssueReference Reference(DbDataReader row) => new(RepositoryName.Parse(row.GetString(0)), row.GetInt32(1));
}
