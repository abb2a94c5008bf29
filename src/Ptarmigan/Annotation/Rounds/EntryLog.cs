using System.Data.Common;
using Ptarmigan.Storage;
using Ptarmigan.Studies;

namespace Ptarmigan.Annotation.Rounds;

/// <summary>The record of what one annotator did in one round: entries are added and read, never changed.</summary>
internal sealed class EntryLog(Study study, long roundId, long annotatorId)
{
    private const string Own = "e.round_id = @round AND e.annotator_id = @annotator";

    private DbConnection Connection => study.Database.Connection;

    /// <summary>The newest entry on an issue.</summary>
    public RoundEntry? Newest(long issueId) => Find($"{Own} AND e.issue_id = @issue ORDER BY e.id DESC", ("issue", issueId));

    /// <summary>How an issue stood before an entry.</summary>
    public RoundEntry? Before(RoundEntry entry) => Find($"{Own} AND e.issue_id = @issue AND e.id < @id ORDER BY e.id DESC", ("issue", entry.IssueId), ("id", entry.Id));

    public RoundEntry Get(long id) => Find($"{Own} AND e.id = @id", ("id", id))!;

    /// <summary>The entry that an undo would take back.</summary>
    public RoundEntry? NextToUndo(bool isLate) => Find(
        $"""
        {Own} AND e.act <> 'undo' AND e.is_late = @late AND NOT EXISTS (SELECT 1 FROM round_entry AS u WHERE u.undoes = e.id AND u.act = 'undo')
        ORDER BY e.id DESC
        """,
        ("late", isLate ? 1 : 0));

    /// <summary>The entry that undid what a redo would do again; anything done since has dropped it.</summary>
    public (RoundEntry Undo, RoundEntry Undone)? NextToRedo(bool isLate)
    {
        var undo = Find(
            $"""
            {Own} AND e.act = 'undo' AND e.is_late = @late AND NOT EXISTS (SELECT 1 FROM round_entry AS u WHERE u.undoes = e.id AND u.act = 'redo')
            AND e.id > COALESCE((SELECT MAX(d.id) FROM round_entry AS d
                                 WHERE d.round_id = @round AND d.annotator_id = @annotator AND d.act NOT IN ('undo', 'redo')), 0)
            ORDER BY e.id DESC
            """,
            ("late", isLate ? 1 : 0));
        if (undo is null) return null;
        var undone = Connection.Scalar<long>("SELECT undoes FROM round_entry WHERE id = @id", ("id", undo.Id));
        return (undo, Get(undone));
    }

    /// <summary>Adds an entry, and marks the assignment and the progress with how things stand now.</summary>
    /// <returns>The entry's key.</returns>
    public long Add(long issueId, string act, ItemState state, RoundAnswer? answer, int guidelineVersion, bool isLate, long? undoes = null, DateTimeOffset? madeAt = null)
    {
        var id = Connection.Scalar<long>(
            """
            INSERT INTO round_entry (round_id, annotator_id, issue_id, act, state, answer, is_unsure, confidence, note, evidence, guideline_version, undoes, is_late, made_at)
            VALUES (@round, @annotator, @issue, @act, @state, @answer, @unsure, @confidence, @note, @evidence, @guideline, @undoes, @late, @at)
            RETURNING id
            """,
            ("round", roundId), ("annotator", annotatorId), ("issue", issueId), ("act", act), ("state", RoundWords.Of(state)), ("answer", answer?.Answer),
            ("unsure", answer is { IsUnsure: true } ? 1 : 0), ("confidence", answer?.Confidence), ("note", answer?.Note),
            ("evidence", answer is null ? null : EvidenceText.Write(answer.Evidence)), ("guideline", guidelineVersion), ("undoes", undoes),
            ("late", isLate ? 1 : 0), ("at", (madeAt ?? study.Time.GetUtcNow()).ToStoredText()));
        var isUnsure = answer is { IsUnsure: true } ? 1 : 0;
        Connection.Execute(
            """
            UPDATE round_annotator AS o SET
                answered = answered + (@state = 'answered') - (s.state = 'answered'), skipped = skipped + (@state = 'skipped') - (s.state = 'skipped'),
                unsure = unsure + @unsure - s.is_unsure
            FROM round_assignment AS s
            WHERE o.round_id = @round AND o.annotator_id = @annotator AND s.round_id = @round AND s.annotator_id = @annotator AND s.issue_id = @issue
            """,
            ("state", RoundWords.Of(state)), ("unsure", isUnsure), ("round", roundId), ("annotator", annotatorId), ("issue", issueId));
        Connection.Execute(
            "UPDATE round_assignment SET state = @state, is_unsure = @unsure WHERE round_id = @round AND annotator_id = @annotator AND issue_id = @issue",
            ("state", RoundWords.Of(state)), ("unsure", isUnsure), ("round", roundId), ("annotator", annotatorId), ("issue", issueId));
        return id;
    }

    private RoundEntry? Find(string conditions, params (string Name, object? Value)[] parameters) => Connection.Query(
        $"SELECT {RoundEntry.Columns} FROM round_entry AS e WHERE {conditions} LIMIT 1",
        RoundEntry.From,
        [("round", roundId), ("annotator", annotatorId), .. parameters]).FirstOrDefault();
}
