using Ptarmigan.Annotation.Adjudication;
using Ptarmigan.Storage;
using Ptarmigan.Studies;

namespace Ptarmigan.Annotation.Rounds;

/// <summary>Closes rounds, which freezes and publishes what was answered, and unlocks them where that was too early.</summary>
public static class RoundClosing
{
    /// <summary>
    /// Closes a round: every answer becomes a judgment, answers that agree become gold, and what differs awaits a decision.
    /// Gold that says otherwise is not replaced; it counts as a difference.
    /// </summary>
    /// <param name="study">The study.</param>
    /// <param name="round">The round.</param>
    /// <param name="by">Who closes it.</param>
    /// <param name="reason">Why; null where nobody says.</param>
    /// <returns>The round as it is now.</returns>
    /// <exception cref="AnnotationException">The round is closed already.</exception>
    public static Round Close(Study study, Round round, string by, string? reason = null)
    {
        ArgumentNullException.ThrowIfNull(study);
        ArgumentNullException.ThrowIfNull(round);
        RequiredText.Check(by, "The name of who closes the round");
        RequiredText.CheckLength(reason, "The reason");
        var connection = study.Database.Connection;
        using var transaction = connection.BeginTransaction();
        if (new RoundCatalog(study).Get(round.Id).State != RoundState.Open) throw new AnnotationException($"The round `{round.Name}` is closed already.", null, "Look at `ptarmigan agreement`.");

        Publish(study, round);
        var outcomes = Judge(study, round);
        if (round.MakesGold) Merge(study, round, outcomes);
        connection.Execute(
            "UPDATE round SET state = 'closed', closed_at = COALESCE(closed_at, @at) WHERE id = @round",
            ("at", study.Time.GetUtcNow().ToStoredText()), ("round", round.Id));
        RoundActs.Record(study, round.Id, RoundActKind.Closed, by, reason);
        Settle(study, round.Id);
        transaction.Commit();
        return new RoundCatalog(study).Get(round.Id);
    }

    /// <summary>
    /// Opens a closed round again, so that issues without an answer can be answered. Answers given before it was closed stay
    /// frozen, and later ones count as late: agreement leaves them out, since others' answers could be seen.
    /// </summary>
    /// <param name="study">The study.</param>
    /// <param name="round">The round.</param>
    /// <param name="by">Who unlocks it.</param>
    /// <param name="reason">Why; it is recorded for good.</param>
    /// <returns>The round as it is now.</returns>
    /// <exception cref="AnnotationException">The round is open, or no reason is given.</exception>
    public static Round Unlock(Study study, Round round, string by, string reason)
    {
        ArgumentNullException.ThrowIfNull(study);
        ArgumentNullException.ThrowIfNull(round);
        RequiredText.Check(by, "The name of who unlocks the round");
        RequiredText.Check(reason, "A reason");
        using var transaction = study.Database.Connection.BeginTransaction();
        if (new RoundCatalog(study).Get(round.Id).State == RoundState.Open) throw new AnnotationException($"The round `{round.Name}` is open.", null, "Its annotators can go on.");

        study.Database.Connection.Execute("UPDATE round SET state = 'open' WHERE id = @round", ("round", round.Id));
        RoundActs.Record(study, round.Id, RoundActKind.Unlocked, by, reason);
        transaction.Commit();
        return new RoundCatalog(study).Get(round.Id);
    }

    /// <summary>A closed round is adjudicated when nothing awaits a decision.</summary>
    internal static void Settle(Study study, long round) => study.Database.Connection.Execute(
        """
        UPDATE round SET state = CASE WHEN EXISTS (
            SELECT 1 FROM round_item AS m WHERE m.round_id = @round AND m.outcome IN ('differs', 'incomplete', 'contradicts')
            AND (SELECT d.answer FROM adjudication AS d WHERE d.round_id = m.round_id AND d.issue_id = m.issue_id ORDER BY d.id DESC LIMIT 1) IS NULL)
            THEN 'closed' ELSE 'adjudicated' END
        WHERE id = @round AND state <> 'open'
        """,
        ("round", round));

    /// <summary>What was published at an earlier closing is frozen, and is not published again.</summary>
    private static void Publish(Study study, Round round)
    {
        // Themes alone do not say which challenge, and are no answer that the study's labels know.
        if (!round.MakesGold) return;
        study.Database.Connection.Execute(
            """
            INSERT INTO judgment (annotator_id, question_id, issue_id, snapshot_id, answer, confidence, evidence, note, guideline_version, source, made_at, round_id, is_unsure)
            SELECT e.annotator_id, o.question_id, e.issue_id, m.snapshot_id, e.answer, e.confidence, e.evidence, e.note, e.guideline_version,
                   'round ' || o.name, e.made_at, o.id, e.is_unsure
            FROM round AS o JOIN round_assignment AS s ON s.round_id = o.id JOIN round_item AS m ON m.round_id = o.id AND m.issue_id = s.issue_id
            JOIN round_entry AS e ON e.id = (SELECT MAX(n.id) FROM round_entry AS n
                                             WHERE n.round_id = s.round_id AND n.annotator_id = s.annotator_id AND n.issue_id = s.issue_id)
            WHERE o.id = @round AND s.state = 'answered'
            AND NOT EXISTS (SELECT 1 FROM judgment AS j WHERE j.issue_id = s.issue_id AND j.question_id = o.question_id
                            AND j.annotator_id = s.annotator_id AND j.round_id = o.id)
            ORDER BY e.id
            """,
            ("round", round.Id));
    }

    /// <summary>Marks how each issue stands.</summary>
    /// <returns>The issues that nothing was decided on.</returns>
    private static List<ItemOutcome> Judge(Study study, Round round)
    {
        var connection = study.Database.Connection;
        var answers = GivenAnswers.Read(study, round);
        var gold = round.MakesGold ? new JudgmentLedger(study).Current(Annotator.Gold, round.Question) : new Dictionary<long, Judgment>();
        var decided = connection.Query(
            "SELECT issue_id FROM adjudication AS d WHERE round_id = @round AND id = (SELECT MAX(e.id) FROM adjudication AS e WHERE e.round_id = d.round_id AND e.issue_id = d.issue_id) AND answer IS NOT NULL",
            row => row.GetInt64(0), ("round", round.Id)).ToHashSet();
        var items = connection.Query(
            """
            SELECT m.issue_id, m.snapshot_id, COUNT(*) FROM round_item AS m JOIN round_assignment AS s ON s.round_id = m.round_id AND s.issue_id = m.issue_id
            WHERE m.round_id = @round GROUP BY m.issue_id ORDER BY m.position
            """,
            row => (Id: row.GetInt64(0), SnapshotId: row.GetInt64(1), Asked: row.GetInt32(2)), ("round", round.Id)).ToList();
        // What this round itself decided before it was unlocked does not contradict it.
        var outcomes = items.ConvertAll(item => ItemOutcome.Of(
            (item.Id, item.SnapshotId), [.. answers[item.Id]], item.Asked, decided.Contains(item.Id) ? null : gold.GetValueOrDefault(item.Id)?.Answer));
        using var mark = new PreparedStatement(connection, "UPDATE round_item SET outcome = @outcome WHERE round_id = @round AND issue_id = @issue");
        foreach (var outcome in outcomes) mark.Run(RoundWords.Of(outcome.Outcome), round.Id, outcome.IssueId);
        return [.. outcomes.Where(outcome => !decided.Contains(outcome.IssueId) && !gold.ContainsKey(outcome.IssueId))];
    }

    /// <summary>Makes gold of the answers that agree, where there is none yet.</summary>
    private static void Merge(Study study, Round round, IEnumerable<ItemOutcome> outcomes)
    {
        var gold = new GoldLayer(study);
        using var writer = gold.Writer(round);
        foreach (var item in outcomes.Where(item => item.Outcome is Outcome.Agreed or Outcome.OneAnswer))
        {
            writer.Add(item.IssueId, item.SnapshotId, item.Answer!, $"round {round.Name}, {(item.Outcome == Outcome.Agreed ? "agreed" : "single annotation")}");
        }
    }
}
