using System.Data.Common;
using Ptarmigan.Issues;
using Ptarmigan.Storage;
using Ptarmigan.Studies;

namespace Ptarmigan.Annotation;

/// <summary>A study's judgments: they are added and read, never changed.</summary>
/// <param name="study">The study.</param>
/// <remarks>What is said in a round is no judgment before the round is closed, so that nothing that reads here can show it.</remarks>
public sealed class JudgmentLedger(Study study)
{
    private const string Columns =
        "a.name, a.kind, q.name, j.issue_id, j.snapshot_id, j.answer, j.confidence, j.note, j.source, j.made_at, j.is_unsure, j.evidence, j.guideline_version, j.is_withdrawn";

    private const string Joins = "AS j JOIN annotator AS a ON a.id = j.annotator_id JOIN question AS q ON q.id = j.question_id";

    /// <summary>
    /// The annotator to whom the judgments are shown: those of others on the issues of this annotator's own open blind rounds
    /// are then left out.
    /// </summary>
    /// <value>Default: null: nobody in a blind round is looking.</value>
    public string? Viewer { get; init; }

    private DbConnection Connection => study.Database.Connection;

    /// <summary>Every annotator, by name.</summary>
    public IReadOnlyList<Annotator> Annotators() =>
        [.. Connection.Query("SELECT name, kind FROM annotator ORDER BY name", row => ReadAnnotator(row, 0))];

    /// <summary>Every judgment on an issue, the oldest first.</summary>
    /// <param name="issue">The issue.</param>
    public IReadOnlyList<Judgment> Of(Issue issue) =>
        [.. Connection.Query($"SELECT {Columns} FROM judgment {Joins} WHERE j.issue_id = @issue AND {Blindness.Condition("j", "@viewer")} ORDER BY j.id", ReadJudgment, ("issue", issue.Id), ("viewer", Viewer))];

    /// <summary>The newest judgment of an annotator on each issue, by the issue's key.</summary>
    /// <param name="annotator">The annotator's name.</param>
    /// <param name="question">The question.</param>
    public IReadOnlyDictionary<long, Judgment> Current(string annotator, Question question) =>
        Connection.Query(
            $"SELECT {Columns} FROM current_judgment {Joins} WHERE a.name = @annotator AND q.name = @question AND {Blindness.Condition("j", "@viewer")} ORDER BY j.issue_id",
            ReadJudgment,
            ("annotator", annotator), ("question", question.Name), ("viewer", Viewer)).ToDictionary(judgment => judgment.IssueId);

    /// <summary>The newest judgment of each annotator of a kind on each issue, by issue and age.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="question">The question.</param>
    public IReadOnlyList<Judgment> CurrentOf(AnnotatorKind kind, Question question) =>
    [
        .. Connection.Query(
            $"SELECT {Columns} FROM current_judgment {Joins} WHERE a.kind = @kind AND q.name = @question AND {Blindness.Condition("j", "@viewer")} ORDER BY j.issue_id, j.id",
            ReadJudgment,
            ("kind", kind.ToStoredText()), ("question", question.Name), ("viewer", Viewer)),
    ];

    /// <summary>Makes an annotator known.</summary>
    /// <param name="name">The name.</param>
    /// <param name="kind">Who or what it is.</param>
    /// <exception cref="AnnotationException">The name is none, or stands for somebody else already.</exception>
    public Annotator AddAnnotator(string name, AnnotatorKind kind)
    {
        Rounds.RoundOpening.CheckName(name, "The annotator's name");
        return Register(name.Trim(), kind, kind);
    }

    /// <summary>On how many issues an answer of each annotator to each question counts, by annotator and question; answers that were taken back do not.</summary>
    public IReadOnlyList<Coverage> Coverage() =>
    [
        .. Connection.Query(
            $"SELECT a.name, a.kind, q.name, COUNT(*) FROM current_judgment {Joins} WHERE {Blindness.Condition("j", "@viewer")} GROUP BY a.id, q.id ORDER BY a.name, q.id",
            row => new Coverage(ReadAnnotator(row, 0), Question.All.First(question => question.Name == row.GetString(2)), row.GetInt32(3)), ("viewer", Viewer)),
    ];

    /// <summary>How many issues carry each answer of an annotator to a question, by answer.</summary>
    /// <param name="annotator">The annotator's name.</param>
    /// <param name="question">The question.</param>
    public IReadOnlyList<AnswerCount> Answers(string annotator, Question question)
    {
        ArgumentNullException.ThrowIfNull(question);
        return
        [
            .. Connection.Query(
                $"SELECT j.answer, COUNT(*) FROM current_judgment {Joins} WHERE a.name = @annotator AND q.name = @question AND {Blindness.Condition("j", "@viewer")} GROUP BY j.answer ORDER BY j.answer",
                row => new AnswerCount(row.GetString(0), row.GetInt32(1)),
                ("annotator", annotator), ("question", question.Name), ("viewer", Viewer)),
        ];
    }

    /// <summary>Finds an annotator, or makes it known.</summary>
    /// <param name="name">The name.</param>
    /// <param name="kind">What it is; null to take a known one as it is, and a new one as <paramref name="otherwise"/>.</param>
    /// <param name="otherwise">What a new annotator is when nobody says.</param>
    /// <exception cref="AnnotationException">It is known to be something else.</exception>
    internal Annotator Register(string name, AnnotatorKind? kind, AnnotatorKind otherwise)
    {
        if (Annotators().FirstOrDefault(annotator => annotator.Name == name) is { } known)
        {
            if (kind is null || kind == known.Kind) return known;
            throw new AnnotationException(
                $"The annotator `{name}` is known as {known.Kind.ToStoredText()}, not as {kind.Value.ToStoredText()}.", null, "Give the new labels another annotator's name.");
        }

        var added = new Annotator(name, kind ?? otherwise);
        Connection.Execute(
            "INSERT INTO annotator (name, kind, created_at) VALUES (@name, @kind, @at)",
            ("name", name), ("kind", added.Kind.ToStoredText()), ("at", study.Time.GetUtcNow().ToStoredText()));
        return added;
    }

    /// <summary>Records a judgment, unless the annotator's newest one on the issue says the same. Evidence where there was none is something new.</summary>
    /// <returns>Whether it was recorded.</returns>
    internal bool Add(Annotator annotator, JudgmentDraft draft)
    {
        var current = Current(annotator, draft.Question, draft.IssueId);
        if (draft.IsWithdrawn ? current is null : current is not null && Says(current, draft)) return false;

        Connection.Execute(
            """
            INSERT INTO judgment (annotator_id, question_id, issue_id, snapshot_id, answer, confidence, note, source, evidence, made_at, round_id, guideline_version, is_withdrawn, is_unsure)
            SELECT a.id, q.id, i.id, COALESCE(@snapshot, i.snapshot_id), @answer, @confidence, @note, @source, @evidence, @at, @round, @guideline, @withdrawn, @unsure
            FROM annotator AS a, question AS q, issue AS i
            WHERE a.name = @annotator AND q.name = @question AND i.id = @issue
            """,
            ("annotator", annotator.Name), ("question", draft.Question.Name), ("issue", draft.IssueId), ("snapshot", draft.SnapshotId), ("answer", draft.Answer),
            ("confidence", draft.Confidence), ("note", draft.Note), ("source", draft.Source), ("evidence", EvidenceText.Write(draft.Evidence)), ("at", study.Time.GetUtcNow().ToStoredText()),
            ("round", draft.RoundId), ("guideline", draft.GuidelineVersion), ("withdrawn", draft.IsWithdrawn ? 1 : 0),
            ("unsure", draft.IsUnsure ? 1 : 0));
        return true;
    }

    /// <summary>Whether an annotator's newest answer names challenges of an issue.</summary>
    internal bool NamesChallenges(Annotator annotator, long issueId) =>
        Current(annotator, Question.Challenges, issueId) is { Answer.Length: > 0 };

    /// <summary>An annotator's newest answer on an issue.</summary>
    internal Judgment? Current(Annotator annotator, Question question, long issueId) =>
        Connection.Query(
            $"SELECT {Columns} FROM current_judgment {Joins} WHERE a.name = @annotator AND q.name = @question AND j.issue_id = @issue",
            ReadJudgment,
            ("annotator", annotator.Name), ("question", question.Name), ("issue", issueId)).FirstOrDefault();

    private static bool Says(Judgment current, JudgmentDraft draft) =>
        current.Answer == draft.Answer && current.Confidence == draft.Confidence && current.IsUnsure == draft.IsUnsure && current.Note == draft.Note && (draft.Evidence.Count == 0 || draft.Evidence.SequenceEqual(current.Evidence));

    private static Annotator ReadAnnotator(DbDataReader row, int column) =>
        new(row.GetString(column), AnnotatorKinds.Parse(row.GetString(column + 1)));

    private static Judgment ReadJudgment(DbDataReader row) => new()
    {
        Annotator = ReadAnnotator(row, 0),
        Question = row.GetString(2),
        IssueId = row.GetInt64(3),
        SnapshotId = row.GetInt64(4),
        Answer = row.GetString(5),
        Confidence = row.DoubleOrNull(6),
        Note = row.TextOrNull(7),
        Source = row.TextOrNull(8),
        MadeAt = row.Time(9),
        IsUnsure = row.Bool(10),
        Evidence = EvidenceText.Read(row.TextOrNull(11)),
        GuidelineVersion = (int?)row.LongOrNull(12),
        IsWithdrawn = row.Bool(13),
    };
}
