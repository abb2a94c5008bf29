using System.Data.Common;
using Ptarmigan.Issues;
using Ptarmigan.Storage;
using Ptarmigan.Studies;

namespace Ptarmigan.Annotation.Rounds;

/// <summary>A study's rounds: what they are, how far they are, what was done to them. Nothing here tells an answer.</summary>
/// <param name="study">The study.</param>
public sealed class RoundCatalog(Study study)
{
    private DbConnection Connection => study.Database.Connection;

    /// <summary>Every round, the oldest first.</summary>
    public IReadOnlyList<Round> Read() => Read("1 = 1");

    /// <summary>A round by its name.</summary>
    /// <param name="name">The name.</param>
    /// <exception cref="AnnotationException">There is no such round.</exception>
    public Round Find(string name) => TryFind(name)
        ?? throw new AnnotationException($"There is no round `{name}`.", null, "`ptarmigan round list` shows the rounds.");

    /// <summary>A round by its name, or null.</summary>
    /// <param name="name">The name.</param>
    public Round? TryFind(string name) => Read("o.name = @name", ("name", name)).SingleOrDefault();

    /// <summary>A round by its key, or null.</summary>
    /// <param name="id">The key.</param>
    public Round? TryFind(long id) => Read("o.id = @id", ("id", id)).SingleOrDefault();

    /// <summary>What was done to a round, the oldest act first.</summary>
    /// <param name="round">The round.</param>
    public IReadOnlyList<RoundAct> Acts(Round round)
    {
        ArgumentNullException.ThrowIfNull(round);
        return
        [
            .. Connection.Query(
                "SELECT kind, actor, reason, made_at FROM round_act WHERE round_id = @round ORDER BY id",
                row => new RoundAct(RoundWords.Parse<RoundActKind>(row.GetString(0)), row.GetString(1), row.TextOrNull(2), row.Time(3)),
                ("round", round.Id)),
        ];
    }

    /// <summary>How far each annotator is, by name.</summary>
    /// <param name="round">The round.</param>
    public IReadOnlyList<AnnotatorProgress> Progress(Round round)
    {
        ArgumentNullException.ThrowIfNull(round);
        return
        [
            .. Connection.Query(
                """
                SELECT a.name, s.assigned, s.answered, s.skipped FROM round_annotator AS s JOIN annotator AS a ON a.id = s.annotator_id
                WHERE s.round_id = @round ORDER BY a.name
                """,
                row => new AnnotatorProgress(row.GetString(0), row.GetInt32(1), row.GetInt32(2), row.GetInt32(3)),
                ("round", round.Id)),
        ];
    }

    /// <summary>How many issues an annotator judges in blind rounds that are open: figures for that annotator leave them out.</summary>
    /// <param name="annotator">The annotator's name; 0 for who takes part in none.</param>
    public int BlindIssues(string annotator) =>
        Connection.Scalar<int>($"SELECT COUNT(*) FROM (SELECT DISTINCT issue_id FROM ({Blindness.OwnIssues("@annotator")}))", ("annotator", annotator));

    /// <summary>The keys of the issues that somebody judges blind just now, on any question.</summary>
    public IReadOnlySet<long> IssuesInBlindRounds() => Connection.Query(Blindness.AnybodysIssues, row => row.GetInt64(0)).ToHashSet();

    /// <summary>The keys of the issues that nobody should be told a model's answer of: those in open blind rounds on any question, and in any open round on one.</summary>
    /// <param name="question">The question.</param>
    public IReadOnlySet<long> IssuesInOpenRounds(Question question)
    {
        ArgumentNullException.ThrowIfNull(question);
        return Connection.Query(
            $"""
            {Blindness.AnybodysIssues}
            UNION SELECT m.issue_id FROM round_item AS m JOIN round AS o ON o.id = m.round_id JOIN question AS q ON q.id = o.question_id WHERE o.state = 'open' AND q.name = @question
            """,
            row => row.GetInt64(0), ("question", question.Name)).ToHashSet();
    }

    /// <summary>A round that is known to be there.</summary>
    internal Round Get(long id) => TryFind(id)!;

    private List<Round> Read(string condition, params (string Name, object? Value)[] parameters)
    {
        var annotators = Connection.Query(
            $"""
            SELECT s.round_id, a.name FROM round AS o JOIN round_annotator AS s ON s.round_id = o.id JOIN annotator AS a ON a.id = s.annotator_id
            WHERE {condition} ORDER BY s.round_id, a.name
            """,
            row => (Id: row.GetInt64(0), Name: row.GetString(1)), parameters).ToLookup(row => row.Id, row => row.Name);
        return
        [
            .. Connection.Query(
                $"""
                SELECT o.id, o.name, q.name, o.level, o.guideline_version, o.sample, o.seed, o.annotators_per_issue, o.is_blind, o.hides_names,
                       o.aim, o.state, o.created_by, o.created_at, o.closed_at, o.issue_count, o.package_key
                FROM round AS o JOIN question AS q ON q.id = o.question_id WHERE {condition} ORDER BY o.id
                """,
                row => ReadRound(row) with { Annotators = [.. annotators[row.GetInt64(0)]] }, parameters),
        ];
    }

    private static Round ReadRound(DbDataReader row) => new()
    {
        Id = row.GetInt64(0),
        Name = row.GetString(1),
        Question = Question.Find(row.GetString(2)),
        Level = row.TextOrNull(3) is { } level ? RoundWords.Parse<ChallengeLevel>(level) : null,
        GuidelineVersion = row.GetInt32(4),
        Sample = row.GetString(5),
        Seed = row.GetInt64(6),
        AnnotatorsPerIssue = row.GetInt32(7),
        IsBlind = row.Bool(8),
        HidesNames = row.Bool(9),
        Aim = row.DoubleOrNull(10),
        State = RoundWords.Parse<RoundState>(row.GetString(11)),
        CreatedBy = row.GetString(12),
        CreatedAt = row.Time(13),
        ClosedAt = row.TimeOrNull(14),
        Annotators = [],
        IssueCount = row.GetInt32(15),
        PackageKey = row.TextOrNull(16),
    };
}
