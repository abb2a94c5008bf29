using System.Data.Common;
using Ptarmigan.Annotation.Rounds;
using Ptarmigan.Issues;
using Ptarmigan.Statistics;
using Ptarmigan.Storage;
using Ptarmigan.Studies;

namespace Ptarmigan.Annotation.Adjudication;

/// <summary>Decides what counts where the annotators of a closed round differ.</summary>
/// <remarks>Answers of annotators are never touched: a decision goes to the adjudicated layer, as a judgment of <c>gold</c>.</remarks>
public sealed class Adjudicator
{
    private readonly Study _study;
    private readonly Round _round;
    private readonly AnswerRules _rules;
    private readonly string? _viewer;

    /// <summary>Opens a round for adjudication.</summary>
    /// <param name="study">The study; not shared with another thread.</param>
    /// <param name="round">The round.</param>
    /// <param name="viewer">
    /// Who looks: what was said on issues that this annotator judges blind in another round just now is left out. Null: nobody in a blind round is looking.
    /// </param>
    /// <exception cref="AnnotationException">The round is open.</exception>
    public Adjudicator(Study study, Round round, string? viewer = null)
    {
        ArgumentNullException.ThrowIfNull(study);
        ArgumentNullException.ThrowIfNull(round);
        (_study, _round, _viewer) = (study, round, viewer);
        _rules = new AnswerRules(study, round);
        RequireClosed();
    }

    private DbConnection Connection => _study.Database.Connection;

    /// <summary>The issues of the round with their answers, in the order of the draw.</summary>
    /// <param name="onlyDifferences">Whether those whose answers agree are left out.</param>
    public IReadOnlyList<AdjudicatedItem> Items(bool onlyDifferences = true) => ReadItems(onlyDifferences ? "m.outcome IN ('differs', 'incomplete', 'contradicts')" : "1 = 1");

    /// <summary>One issue of the round.</summary>
    /// <param name="issue">Its repository and number.</param>
    /// <exception cref="AnnotationException">The round does not hold it.</exception>
    public AdjudicatedItem Find(IssueReference issue) =>
        (new IssueCatalog(_study.Database).FindId(issue) is { } id ? ReadItems("m.issue_id = @id", ("id", id)).SingleOrDefault() : null)
        ?? throw new AnnotationException("The round does not hold the issue.", issue.ToString(), "`ptarmigan adjudicate list` shows what awaits a decision.");

    /// <summary>The texts of an issue as they were judged.</summary>
    /// <param name="item">The issue.</param>
    public RoundText Read(AdjudicatedItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return RoundTexts.Read(_study, _round, item.IssueId)!;
    }

    /// <summary>Decides an issue, or decides it anew; the newest decision counts.</summary>
    /// <param name="issue">The issue; any of the round, agreed ones too.</param>
    /// <param name="answer">The answer that is to count.</param>
    /// <param name="by">Who decides.</param>
    /// <param name="reason">Why.</param>
    /// <returns>The issue as it stands now.</returns>
    /// <exception cref="AnnotationException">The round is open, or does not hold the issue, or the answer cannot be, or no reason is given.</exception>
    public AdjudicatedItem Decide(IssueReference issue, string answer, string by, string reason)
    {
        RequiredText.Check(by, "The name of who decides");
        RequiredText.Check(reason, "A reason");
        var normal = _rules.Normal(answer);
        Record(issue, normal, by, reason, item => Draft(item, normal) with { Note = reason.Trim() });
        return Find(issue);
    }

    /// <summary>Takes the decision on an issue back; the gold answer is then what it was before the round decided.</summary>
    /// <param name="issue">The issue.</param>
    /// <param name="by">Who takes it back.</param>
    /// <param name="reason">Why.</param>
    /// <returns>The issue as it stands now.</returns>
    /// <exception cref="AnnotationException">The round is open, there is no decision, or no reason is given.</exception>
    public AdjudicatedItem TakeBack(IssueReference issue, string by, string reason)
    {
        RequiredText.Check(by, "The name of who takes the decision back");
        RequiredText.Check(reason, "A reason");
        Record(issue, null, by, reason, item =>
        {
            if (item.Decision is null) throw new AnnotationException("There is no decision on the issue.", issue.ToString(), "`ptarmigan adjudicate list` shows what was decided.");
            return Earlier(item) is { } earlier ? Draft(item, earlier) : Draft(item, "") with { IsWithdrawn = true };
        });
        return Find(issue);
    }

    /// <summary>Adds a remark to the discussion of an issue.</summary>
    /// <param name="issue">The issue.</param>
    /// <param name="author">Who makes it.</param>
    /// <param name="text">The remark.</param>
    /// <returns>The issue with the remark.</returns>
    /// <exception cref="AnnotationException">The round does not hold the issue, or the remark is empty or too long.</exception>
    public AdjudicatedItem Note(IssueReference issue, string author, string text)
    {
        RequiredText.Check(author, "The name of who remarks");
        RequiredText.Check(text, "A remark");
        Connection.Execute(
            "INSERT INTO discussion_note (round_id, issue_id, author, text, made_at) VALUES (@round, @issue, @author, @text, @at)",
            ("round", _round.Id), ("issue", Find(issue).IssueId), ("author", author), ("text", text.Trim()), ("at", _study.Time.GetUtcNow().ToStoredText()));
        return Find(issue);
    }

    /// <summary>The differences that await a decision on the issues an annotator had answered.</summary>
    /// <param name="annotator">The annotator's name.</param>
    public IReadOnlyList<DiscussedAnswer> AwaitedBy(string annotator)
    {
        var answers = GivenAnswers.Read(_study, _round);
        return
        [
            .. from item in Items()
               where item.IsWaiting
               from answer in answers[item.IssueId]
               where answer.Annotator == annotator
               select new DiscussedAnswer(item.Issue, item.Title, answer.Answer.Answer, item.Notes),
        ];
    }

    /// <summary>What was decided on the issues an annotator had answered.</summary>
    /// <param name="annotator">The annotator's name.</param>
    public IReadOnlyList<ReviewedAnswer> DecisionsFor(string annotator)
    {
        var answers = GivenAnswers.Read(_study, _round);
        return
        [
            .. from item in ReadItems("EXISTS (SELECT 1 FROM adjudication AS d WHERE d.round_id = m.round_id AND d.issue_id = m.issue_id)")
               where item.Decision is not null
               from answer in answers[item.IssueId]
               where answer.Annotator == annotator
               let own = answer.Answer.Answer
               select new ReviewedAnswer(item.Issue, item.Title, own, item.Decision!, GivenAnswer.Same(own, item.Decision!.Answer!)),
        ];
    }

    private void Record(IssueReference issue, string? answer, string by, string reason, Func<AdjudicatedItem, JudgmentDraft> gold)
    {
        using var transaction = Connection.BeginTransaction();
        RequireClosed();
        var item = Find(issue);
        var draft = gold(item);
        Connection.Execute(
            "INSERT INTO adjudication (round_id, issue_id, answer, reason, decided_by, made_at) VALUES (@round, @issue, @answer, @reason, @by, @at)",
            ("round", _round.Id), ("issue", item.IssueId), ("answer", answer), ("reason", reason.Trim()), ("by", by), ("at", _study.Time.GetUtcNow().ToStoredText()));
        if (_round.MakesGold) new GoldLayer(_study).Record(draft);
        RoundClosing.Settle(_study, _round.Id);
        transaction.Commit();
    }

    private JudgmentDraft Draft(AdjudicatedItem item, string answer) => new(_round.Question, item.IssueId, answer)
    {
        Source = $"round {_round.Name}, adjudicated",
        RoundId = _round.Id,
        SnapshotId = Connection.Scalar<long>("SELECT snapshot_id FROM round_item WHERE round_id = @round AND issue_id = @issue", ("round", _round.Id), ("issue", item.IssueId)),
        GuidelineVersion = _round.GuidelineVersion,
    };

    /// <summary>The gold answer before the round decided: what it merged at its closing, or what an earlier source said.</summary>
    private string? Earlier(AdjudicatedItem item) => Connection.Scalar<string>(
        """
        SELECT j.answer FROM judgment AS j JOIN annotator AS a ON a.id = j.annotator_id JOIN question AS q ON q.id = j.question_id
        WHERE j.issue_id = @issue AND a.name = @gold AND q.name = @question AND j.is_withdrawn = 0
        AND (j.round_id IS NULL OR j.round_id <> @round OR j.source <> @source) ORDER BY j.id DESC LIMIT 1
        """,
        ("issue", item.IssueId), ("gold", Annotator.Gold), ("question", _round.Question.Name), ("round", _round.Id), ("source", $"round {_round.Name}, adjudicated"));

    private List<AdjudicatedItem> ReadItems(string condition, params (string Name, object? Value)[] parameters)
    {
        var answers = GivenAnswers.Read(_study, _round, condition, parameters);
        var decisions = Connection.Query(
            "SELECT issue_id, answer, reason, decided_by, made_at FROM adjudication WHERE round_id = @round ORDER BY id",
            row => (Id: row.GetInt64(0), Decision: new Decision(row.TextOrNull(1), row.GetString(2), row.GetString(3), row.Time(4))),
            ("round", _round.Id)).ToLookup(row => row.Id, row => row.Decision);
        var notes = Connection.Query(
            "SELECT issue_id, author, text, made_at FROM discussion_note WHERE round_id = @round ORDER BY id",
            row => (Id: row.GetInt64(0), Note: new DiscussionNote(row.GetString(1), row.GetString(2), row.Time(3))),
            ("round", _round.Id)).ToLookup(row => row.Id, row => row.Note);
        return
        [
            .. Connection.Query(
                $"""
                SELECT i.id, r.name, i.number, s.title, m.outcome,
                       (SELECT j.answer FROM current_judgment AS j JOIN annotator AS a ON a.id = j.annotator_id
                        WHERE j.issue_id = i.id AND a.name = '{Annotator.Gold}' AND j.question_id = o.question_id)
                FROM round_item AS m JOIN round AS o ON o.id = m.round_id JOIN snapshot AS s ON s.id = m.snapshot_id
                JOIN issue AS i ON i.id = m.issue_id JOIN repository AS r ON r.id = i.repository_id
                WHERE m.round_id = @round AND {condition} AND {Blindness.IssueCondition("m.issue_id", "@viewer")} ORDER BY m.position
                """,
                row => (Id: row.GetInt64(0), Issue: new IssueReference(RepositoryName.Parse(row.GetString(1)), row.GetInt32(2)), Title: row.GetString(3),
                    Outcome: RoundWords.Parse<Outcome>(row.GetString(4)), Gold: row.TextOrNull(5)),
                [("round", _round.Id), ("viewer", _viewer), .. parameters])
                .Select(row => new AdjudicatedItem(
                    row.Id, row.Issue, row.Title, row.Outcome, Seen(row.Id, answers[row.Id], [.. decisions[row.Id]]), row.Gold, [.. decisions[row.Id]], [.. notes[row.Id]])),
        ];
    }

    /// <summary>The answers with names, or with letters in an order that is another one on each issue and does not tell who is who.</summary>
    private List<SeenAnswer> Seen(long issueId, IEnumerable<GivenAnswer> answers, IReadOnlyList<Decision> decisions)
    {
        var given = answers.ToArray();
        var isHidden = _round.HidesNames && decisions is not [.., { Answer: not null }];
        if (!isHidden) return [.. given.Select(answer => new SeenAnswer(answer.Annotator, answer.Answer, answer.IsLate))];

        new SeededRandom(OwnSeed.Of(_round.Seed, string.Create(System.Globalization.CultureInfo.InvariantCulture, $"letters {issueId}"))).Shuffle<GivenAnswer>(given);
        return [.. given.Select((answer, at) => new SeenAnswer(((char)('A' + at % 26)).ToString(), answer.Answer, answer.IsLate))];
    }

    private void RequireClosed()
    {
        if (new RoundCatalog(_study).Get(_round.Id).State != RoundState.Open) return;
        throw new AnnotationException($"The round `{_round.Name}` is open: its answers cannot be seen yet.", null, "Close it first with `ptarmigan round close`.");
    }
}
