using System.Data.Common;
using System.Diagnostics.CodeAnalysis;
using Ptarmigan.Storage;
using Ptarmigan.Studies;
using Ptarmigan.Taxonomies;

namespace Ptarmigan.Annotation.Rounds;

/// <summary>
/// One annotator's part of a round, in that annotator's own order. Every act is a record of its own, on the disk when the call
/// returns; nothing is overwritten, and nothing of it can be seen elsewhere before the round is closed.
/// </summary>
[SuppressMessage("Naming", "CA1711", Justification = "To annotators it is a queue.")]
public sealed class RoundQueue
{
    private readonly Study _study;
    private readonly AnswerRules _rules;
    private readonly EntryLog _log;
    private readonly long _annotatorId;

    /// <summary>Opens the queue.</summary>
    /// <param name="study">The study; not shared with another thread.</param>
    /// <param name="round">The round.</param>
    /// <param name="annotator">The annotator's name.</param>
    /// <param name="taxonomy">The study's taxonomy, if the caller has it; null to read it when it is needed.</param>
    /// <exception cref="AnnotationException">The annotator takes no part in the round.</exception>
    public RoundQueue(Study study, Round round, string annotator, Taxonomy? taxonomy = null)
    {
        ArgumentNullException.ThrowIfNull(study);
        ArgumentNullException.ThrowIfNull(round);
        if (!round.Annotators.Contains(annotator))
        {
            throw new AnnotationException($"`{annotator}` takes no part in the round `{round.Name}`.", null, $"Its annotators are: {string.Join(", ", round.Annotators)}.");
        }

        (_study, Round, Annotator) = (study, round, annotator);
        _rules = new AnswerRules(study, round, taxonomy);
        _annotatorId = Connection.Scalar<long>("SELECT id FROM annotator WHERE name = @name", ("name", annotator));
        _log = new EntryLog(study, round.Id, _annotatorId);
    }

    /// <summary>The round, as it was when the queue was opened.</summary>
    public Round Round { get; }

    /// <summary>The annotator's name.</summary>
    public string Annotator { get; }

    private DbConnection Connection => _study.Database.Connection;

    /// <summary>How far the annotator is.</summary>
    public QueueProgress Progress()
    {
        var (isOpen, isLate) = Standing();
        var (canUndo, canRedo) = (isOpen && _log.NextToUndo(isLate) is not null, isOpen && _log.NextToRedo(isLate) is not null);
        return Connection.Query(
            "SELECT assigned, answered, skipped, unsure FROM round_annotator WHERE round_id = @round AND annotator_id = @annotator",
            row => new QueueProgress(row.GetInt32(0), row.GetInt32(1), row.GetInt32(2), row.GetInt32(3), canUndo, canRedo),
            ("round", Round.Id), ("annotator", _annotatorId)).Single();
    }

    /// <summary>The next issue that waits for an answer: those after a place first, then those before it, then those put off.</summary>
    /// <param name="after">The place to go on from; -1 for the beginning.</param>
    /// <returns>Null when everything is answered.</returns>
    public QueueItem? Next(int after = -1) =>
        First("state = 'open' AND position > @at", after) ?? First("state = 'open'", after)
        ?? First("state = 'skipped' AND position > @at", after) ?? First("state = 'skipped'", after);

    /// <summary>The issue at a place, answered or not.</summary>
    /// <param name="position">The place in the annotator's order, from 0.</param>
    /// <returns>Null where there is none.</returns>
    public QueueItem? At(int position) => First("position = @at", position);

    /// <summary>An issue of the annotator's.</summary>
    /// <param name="issueId">The key of the issue.</param>
    /// <exception cref="AnnotationException">The issue is not the annotator's to judge.</exception>
    public QueueItem Find(long issueId) => First("issue_id = @at", issueId)
        ?? throw new AnnotationException($"The issue is not among those that `{Annotator}` judges in the round `{Round.Name}`.", null, "Take the next issue of the queue.");

    /// <summary>The texts of an issue as they are judged.</summary>
    /// <param name="item">The issue.</param>
    public RoundText Read(QueueItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return RoundTexts.Read(_study, Round, item.IssueId)!;
    }

    /// <summary>Answers an issue, or answers it anew. Saying the same again adds nothing.</summary>
    /// <param name="issueId">The key of the issue.</param>
    /// <param name="answer">The answer.</param>
    /// <exception cref="AnnotationException">The round is closed, the issue is not the annotator's, its answer is frozen, or the answer cannot be.</exception>
    public QueueItem Answer(long issueId, RoundAnswer answer)
    {
        ArgumentNullException.ThrowIfNull(answer);
        var normal = Check(issueId, answer);
        return Act(issueId, (newest, isLate) =>
        {
            if (newest?.SaysTheSame(normal) != true) _log.Add(issueId, "answer", ItemState.Answered, normal, Round.GuidelineVersion, isLate);
        });
    }

    /// <summary>Puts an issue off; it comes again when the others are done.</summary>
    /// <param name="issueId">The key of the issue.</param>
    /// <exception cref="AnnotationException">The round is closed, or the issue is not the annotator's, or its answer is frozen.</exception>
    public QueueItem Skip(long issueId) => Act(issueId, (newest, isLate) =>
    {
        if (newest?.State != ItemState.Skipped) _log.Add(issueId, "skip", ItemState.Skipped, null, Round.GuidelineVersion, isLate);
    });

    /// <summary>Takes the answer to an issue back, or fetches back an issue that was put off; it then waits again.</summary>
    /// <param name="issueId">The key of the issue.</param>
    /// <exception cref="AnnotationException">The round is closed, or the issue is not the annotator's, or its answer is frozen.</exception>
    public QueueItem Clear(long issueId) => Act(issueId, (newest, isLate) =>
    {
        if (newest is { State: not ItemState.Open }) _log.Add(issueId, "clear", ItemState.Open, null, Round.GuidelineVersion, isLate);
    });

    /// <summary>Undoes the last thing the annotator did in the round that is not undone yet; repeat it to go further back.</summary>
    /// <returns>The issue concerned, as it stands now; null where there is nothing to undo.</returns>
    /// <exception cref="AnnotationException">The round is closed.</exception>
    public QueueItem? Undo()
    {
        using var transaction = Connection.BeginTransaction();
        var isLate = RequireOpen();
        if (_log.NextToUndo(isLate) is not { } entry) return null;
        var before = _log.Before(entry);
        _log.Add(entry.IssueId, "undo", before?.State ?? ItemState.Open, before?.Answer, before?.GuidelineVersion ?? entry.GuidelineVersion, isLate, entry.Id);
        transaction.Commit();
        return Find(entry.IssueId);
    }

    /// <summary>Does the last undone thing again.</summary>
    /// <returns>The issue concerned, as it stands now; null where nothing was undone, or something was done since.</returns>
    /// <exception cref="AnnotationException">The round is closed.</exception>
    public QueueItem? Redo()
    {
        using var transaction = Connection.BeginTransaction();
        var isLate = RequireOpen();
        if (_log.NextToRedo(isLate) is not var (undo, undone)) return null;
        _log.Add(undone.IssueId, "redo", undone.State, undone.Answer, undone.GuidelineVersion, isLate, undo.Id);
        transaction.Commit();
        return Find(undone.IssueId);
    }

    private QueueItem Act(long issueId, Action<RoundEntry?, bool> act)
    {
        using var transaction = Connection.BeginTransaction();
        var isLate = RequireOpen();
        if (Find(issueId).IsFrozen)
        {
            throw new AnnotationException("The answer is frozen: it was given before the round was closed.", Round.Name, "Differences are decided by `ptarmigan adjudicate decide`.");
        }

        act(_log.Newest(issueId), isLate);
        transaction.Commit();
        return Find(issueId);
    }

    private RoundAnswer Check(long issueId, RoundAnswer answer)
    {
        RequiredText.CheckLength(answer.Note, "The note");
        if (answer.Confidence is < 0 or > 1 or double.NaN) throw new AnnotationException("The confidence is not between 0 and 1.", null, "Give a number such as 0.8.");
        if (answer.Evidence.Count > 0) EvidenceText.Check(answer.Evidence, Read(Find(issueId)));
        return answer with { Answer = _rules.Normal(answer.Answer), Note = string.IsNullOrWhiteSpace(answer.Note) ? null : answer.Note.Trim() };
    }

    /// <summary>Whether the round is open now, and whether it was closed before; it may have changed since the queue was opened.</summary>
    private (bool IsOpen, bool IsLate) Standing() => Connection.Query(
        "SELECT state = 'open', closed_at IS NOT NULL FROM round WHERE id = @round", row => (row.Bool(0), row.Bool(1)), ("round", Round.Id)).Single();

    private bool RequireOpen()
    {
        var (isOpen, isLate) = Standing();
        return isOpen ? isLate : throw new AnnotationException($"The round `{Round.Name}` is closed: its answers are frozen.", null, "Differences are decided by adjudication.");
    }

    private QueueItem? First(string condition, object at)
    {
        var found = Connection.Query(
            $"""
            SELECT position, issue_id, state FROM round_assignment
            WHERE round_id = @round AND annotator_id = @annotator AND {condition} ORDER BY position LIMIT 1
            """,
            row => (Position: row.GetInt32(0), IssueId: row.GetInt64(1), State: RoundWords.Parse<ItemState>(row.GetString(2))),
            ("round", Round.Id), ("annotator", _annotatorId), ("at", at)).Cast<(int Position, long IssueId, ItemState State)?>().FirstOrDefault();
        if (found is not var (position, issueId, state)) return null;

        var (isOpen, isReopened) = Standing();
        var newest = state == ItemState.Open ? null : _log.Newest(issueId);
        var isFrozen = !isOpen || (isReopened && newest is { State: ItemState.Answered, IsLate: false });
        return new QueueItem(position, issueId, state, newest?.Answer, isFrozen);
    }
}
