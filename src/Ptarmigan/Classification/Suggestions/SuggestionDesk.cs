using System.Data.Common;
using Ptarmigan.Annotation;
using Ptarmigan.Annotation.Rounds;
using Ptarmigan.Issues;
using Ptarmigan.Storage;
using Ptarmigan.Studies;

namespace Ptarmigan.Classification.Suggestions;

/// <summary>Where a person accepts, changes or rejects what a model suggests. The person's answers are judgments like any others; that they were given with a suggestion in view is their source.</summary>
/// <param name="study">The study.</param>
/// <param name="question">The question.</param>
/// <param name="person">The person's name.</param>
public sealed class SuggestionDesk(Study study, Question question, string person)
{
    /// <summary>
    /// An issue that nobody should see a model's answer of: it is in a blind round, or in any open round on the question. The same as <see cref="RoundCatalog.IssuesInOpenRounds"/>, of one issue.
    /// </summary>
    private const string InOpenRound =
        """
        EXISTS (SELECT 1 FROM round_item AS m JOIN round AS o ON o.id = m.round_id JOIN question AS oq ON oq.id = o.question_id
                WHERE m.issue_id = @issue AND o.state = 'open' AND (o.is_blind = 1 OR oq.name = @question))
        """;

    private const string Verdicts =
        """
        suggestion_verdict AS v JOIN annotator AS a ON a.id = v.annotator_id JOIN question AS q ON q.id = v.question_id
        LEFT JOIN judgment AS j ON j.id = v.judgment_id
        """;

    private DbConnection Connection => study.Database.Connection;

    /// <summary>Whether a model's answer on an issue may be shown at all.</summary>
    /// <param name="issueId">The key of the issue.</param>
    public bool MayShow(long issueId) => !Connection.Scalar<bool>($"SELECT {InOpenRound}", ("issue", issueId), ("question", question.Name));

    /// <summary>Whether an issue is still to be offered: it may be shown, nobody whose answers count has answered it, and the person has not judged the suggestion.</summary>
    /// <param name="issueId">The key of the issue.</param>
    public bool IsWaiting(long issueId) => Connection.Scalar<bool>(
        $"""
        SELECT NOT {InOpenRound}
            AND NOT EXISTS (SELECT 1 FROM {Verdicts} WHERE v.issue_id = @issue AND q.name = @question AND a.name = @person AND v.undone_at IS NULL)
            AND NOT EXISTS (SELECT 1 FROM current_judgment AS j JOIN annotator AS a ON a.id = j.annotator_id JOIN question AS q ON q.id = j.question_id
                            WHERE j.issue_id = @issue AND q.name = @question AND (a.kind = 'person' OR a.name = @counting))
        """,
        ("issue", issueId), ("question", question.Name), ("person", person), ("counting", study.Protocol.Annotator));

    /// <summary>The person agrees: the answer is recorded as the person's own.</summary>
    /// <param name="suggested">What the model suggested.</param>
    /// <exception cref="AnnotationException">The issue is in an open round.</exception>
    public SuggestionVerdict Accept(SuggestedAnswer suggested)
    {
        ArgumentNullException.ThrowIfNull(suggested);
        return Record(suggested, VerdictKind.Accepted, suggested.Answer);
    }

    /// <summary>The person answers otherwise; the same answer as the suggested one accepts it.</summary>
    /// <param name="suggested">What the model suggested.</param>
    /// <param name="answer">The person's answer.</param>
    /// <exception cref="AnnotationException">The issue is in an open round, or the answer is none to the question.</exception>
    public SuggestionVerdict Change(SuggestedAnswer suggested, string answer)
    {
        ArgumentNullException.ThrowIfNull(suggested);
        ArgumentNullException.ThrowIfNull(answer);
        var normal = new AnswerRules(study, question, ChallengeLevel.SubTheme).Normal(answer);
        return Record(suggested, normal == suggested.Answer ? VerdictKind.Accepted : VerdictKind.Changed, normal);
    }

    /// <summary>The person says that the answer is wrong, and no more.</summary>
    /// <param name="suggested">What the model suggested.</param>
    /// <exception cref="AnnotationException">The issue is in an open round.</exception>
    public SuggestionVerdict Reject(SuggestedAnswer suggested)
    {
        ArgumentNullException.ThrowIfNull(suggested);
        return Record(suggested, VerdictKind.Rejected, question.Options.Count == 2 ? question.Options.First(option => option != suggested.Answer) : null);
    }

    /// <summary>Takes the person's last verdict on the question back, and with it the answer: what the person had said before counts again.</summary>
    /// <returns>What was taken back; null where there is nothing.</returns>
    public SuggestionVerdict? Undo()
    {
        using var transaction = Connection.BeginTransaction();
        var last = Connection.Query(
            $"SELECT v.id, v.issue_id, v.kind, v.suggested, j.answer, v.judgment_id FROM {Verdicts} WHERE a.name = @person AND q.name = @question AND v.undone_at IS NULL ORDER BY v.id DESC LIMIT 1",
            row => (Id: row.GetInt64(0), Verdict: new SuggestionVerdict(row.GetInt64(1), Enum.Parse<VerdictKind>(row.GetString(2), ignoreCase: true), row.GetString(3), row.TextOrNull(4)), Judgment: row.LongOrNull(5)),
            ("person", person), ("question", question.Name)).FirstOrDefault();
        if (last.Verdict is null) return null;
        Connection.Execute("UPDATE suggestion_verdict SET undone_at = @at WHERE id = @id", ("at", study.Time.GetUtcNow().ToStoredText()), ("id", last.Id));
        if (last.Judgment is { } judgment) TakeBack(last.Verdict, judgment);
        transaction.Commit();
        return last.Verdict;
    }

    /// <summary>How often people took over what models suggested, by model; issues that are judged blind just now do not count.</summary>
    public IReadOnlyList<VerdictCounts> Counts() =>
    [
        .. Connection.Query(
            $"""
            SELECT v.model, SUM(v.kind = 'accepted'), SUM(v.kind = 'changed'), SUM(v.kind = 'rejected') FROM {Verdicts}
            WHERE q.name = @question AND v.undone_at IS NULL AND v.issue_id NOT IN ({Blindness.AnybodysIssues}) GROUP BY v.model ORDER BY MAX(v.id) DESC
            """,
            row => new VerdictCounts(row.GetString(0), row.GetInt32(1), row.GetInt32(2), row.GetInt32(3)), ("question", question.Name)),
    ];

    private SuggestionVerdict Record(SuggestedAnswer suggested, VerdictKind kind, string? answer)
    {
        using var transaction = Connection.BeginTransaction();
        if (!MayShow(suggested.IssueId)) throw new AnnotationException("The issue is in an open round.", null, "Answer it there; what a model says of it is not shown.");
        var judgment = answer is null ? null : Answer(suggested, answer);
        Connection.Execute(
            """
            INSERT INTO suggestion_verdict (annotator_id, question_id, issue_id, model, suggested, confidence, kind, judgment_id, made_at)
            SELECT a.id, q.id, @issue, @model, @suggested, @confidence, @kind, @judgment, @at FROM annotator AS a, question AS q WHERE a.name = @person AND q.name = @question
            """,
            ("issue", suggested.IssueId), ("model", suggested.Model), ("suggested", suggested.Answer), ("confidence", suggested.Confidence), ("kind", kind.ToString().ToLowerInvariant()),
            ("judgment", judgment), ("at", study.Time.GetUtcNow().ToStoredText()), ("person", Register().Name), ("question", question.Name));
        transaction.Commit();
        return new SuggestionVerdict(suggested.IssueId, kind, suggested.Answer, answer);
    }

    /// <summary>Records the person's answer.</summary>
    /// <returns>Its key; null where the person had said the same.</returns>
    private long? Answer(SuggestedAnswer suggested, string answer)
    {
        var draft = new JudgmentDraft(question, suggested.IssueId, answer) { Source = $"suggestion of {suggested.Model}" };
        var key = Add(draft);
        // Challenges that were named while the issue counted as PTM-related must not outlive that answer.
        if (question == Question.Ptm && answer == "no" && new JudgmentLedger(study).NamesChallenges(Register(), suggested.IssueId)) Add(draft with { Question = Question.Challenges, Answer = "" });
        return key;
    }

    /// <summary>What the person had said before a judgment counts again; with it the challenges that the judgment ended.</summary>
    private void TakeBack(SuggestionVerdict verdict, long judgment)
    {
        Restore(question, verdict, judgment);
        var ended = Connection.Scalar<long?>(
            """
            SELECT c.id FROM judgment AS j JOIN judgment AS c ON c.annotator_id = j.annotator_id AND c.issue_id = j.issue_id AND c.id = j.id + 1 AND c.answer = '' AND c.source = j.source
            JOIN question AS q ON q.id = c.question_id WHERE j.id = @id AND q.name = @challenges
            """,
            ("id", judgment), ("challenges", Question.Challenges.Name));
        if (ended is { } own) Restore(Question.Challenges, verdict, own);
    }

    private void Restore(Question asked, SuggestionVerdict verdict, long judgment)
    {
        var before = Connection.Query(
            """
            SELECT b.answer, b.is_withdrawn, b.confidence, b.note, b.source FROM judgment AS j
            JOIN judgment AS b ON b.annotator_id = j.annotator_id AND b.question_id = j.question_id AND b.issue_id = j.issue_id AND b.id < j.id WHERE j.id = @id ORDER BY b.id DESC LIMIT 1
            """,
            row => row.Bool(1) ? null : new JudgmentDraft(asked, verdict.IssueId, row.GetString(0)) { Confidence = row.DoubleOrNull(2), Note = row.TextOrNull(3), Source = row.TextOrNull(4) },
            ("id", judgment)).FirstOrDefault();
        Add(before ?? new JudgmentDraft(asked, verdict.IssueId, verdict.Answer!) { IsWithdrawn = true, Source = "undo" });
    }

    private long? Add(JudgmentDraft draft) => new JudgmentLedger(study).Add(Register(), draft) ? Connection.Scalar<long>("SELECT MAX(id) FROM judgment") : null;

    private Annotator Register() => new JudgmentLedger(study).Register(person, null, AnnotatorKind.Person);
}
