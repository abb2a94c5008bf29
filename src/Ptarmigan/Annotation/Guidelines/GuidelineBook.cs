using System.Data.Common;
using System.Globalization;
using Ptarmigan.Issues;
using Ptarmigan.Storage;
using Ptarmigan.Studies;

namespace Ptarmigan.Annotation.Guidelines;

/// <summary>A study's guidelines with every version of them; the first of each question ships with the program.</summary>
/// <param name="study">The study.</param>
public sealed class GuidelineBook(Study study)
{
    private const string FirstAuthor = "Ptarmigan";
    private const string FirstReason = "The guideline that ships with the program.";

    private DbConnection Connection => study.Database.Connection;

    /// <summary>The present version.</summary>
    /// <param name="question">The question.</param>
    public GuidelineVersion Current(Question question) => History(question)[^1];

    /// <summary>Every version, the oldest first; at least one.</summary>
    /// <param name="question">The question.</param>
    public IReadOnlyList<GuidelineVersion> History(Question question)
    {
        ArgumentNullException.ThrowIfNull(question);
        var versions = Read(question);
        if (versions.Count > 0) return versions;

        Insert(question, 1, GuidelineText.BuiltIn(question), FirstAuthor, FirstReason);
        return Read(question);
    }

    /// <summary>A version by its number.</summary>
    /// <param name="question">The question.</param>
    /// <param name="version">The number, from 1.</param>
    /// <exception cref="AnnotationException">There is no such version.</exception>
    public GuidelineVersion Find(Question question, int version) =>
        History(question).FirstOrDefault(known => known.Version == version)
        ?? throw new AnnotationException(
            string.Create(CultureInfo.InvariantCulture, $"The guideline for {question.Name} has no version {version}."), null,
            $"`ptarmigan guideline history {question.Name}` shows the versions.");

    /// <summary>Makes a new version.</summary>
    /// <param name="question">The question.</param>
    /// <param name="text">The whole text, in Markdown.</param>
    /// <param name="author">Who changes it.</param>
    /// <param name="reason">Why.</param>
    /// <param name="basedOn">The version the text was made from; null to take whatever is present as that.</param>
    /// <exception cref="AnnotationException">
    /// The text is empty, too long or the same as before, no reason is given, or somebody made a newer version than <paramref name="basedOn"/> meanwhile.
    /// </exception>
    public GuidelineVersion Add(Question question, string text, string author, string reason, int? basedOn = null)
    {
        ArgumentNullException.ThrowIfNull(text);
        RequiredText.Check(author, "An author");
        RequiredText.Check(reason, "A reason");
        var normal = GuidelineText.Normal(text);
        if (normal.Trim().Length == 0) throw new AnnotationException("The guideline is empty.", null, "Write at least one sentence.");
        if (normal.Length > GuidelineText.MaxLength) throw new AnnotationException("The guideline is too long.", null, $"At most {GuidelineText.MaxLength} characters are taken.");

        History(question);
        using var transaction = Connection.BeginTransaction();
        var current = Read(question)[^1];
        if (basedOn is { } old && old != current.Version)
        {
            throw new AnnotationException(
                string.Create(CultureInfo.InvariantCulture, $"The guideline was changed meanwhile: the present version is {current.Version}, yours was made from {old}."),
                null, "Look at the difference, and change the present version.");
        }

        if (current.Text == normal) throw new AnnotationException("The guideline is the same as before.", null, "Change the text first.");
        Insert(question, current.Version + 1, normal, author, reason);
        transaction.Commit();
        return Current(question);
    }

    /// <summary>
    /// The judgments that count and were made under an older version than the present one; they want another look. Once anybody has judged an
    /// issue under the present version, that is done; while it is in an open round under the present version, it awaits that round's annotators instead.
    /// </summary>
    /// <param name="question">The question.</param>
    /// <param name="viewer">The annotator for whom they are listed, who does not see those of others on the issues of own open blind rounds; null for nobody in a round.</param>
    public IReadOnlyList<OlderJudgment> JudgedUnderOlder(Question question, string? viewer = null) =>
    [
        .. Connection.Query(
            $"""
            SELECT r.name, i.number, a.name, j.answer, j.guideline_version
            FROM current_judgment AS j JOIN question AS q ON q.id = j.question_id JOIN annotator AS a ON a.id = j.annotator_id
            JOIN issue AS i ON i.id = j.issue_id JOIN repository AS r ON r.id = i.repository_id
            WHERE q.name = @question AND j.guideline_version < @version AND {NotSince("j.issue_id", "j.question_id", "@version")} AND {NotInRound("j.issue_id", "j.question_id", "@version")} AND {Blindness.Condition("j", "@viewer")}
            ORDER BY r.name_key, i.number, a.name
            """,
            row => new OlderJudgment(
                new IssueReference(RepositoryName.Parse(row.GetString(0)), row.GetInt32(1)), row.GetString(2), row.GetString(3), row.GetInt32(4)),
            ("question", question.Name), ("version", Current(question).Version), ("viewer", viewer)),
    ];

    /// <summary>The condition that nobody has judged an issue under a version or a newer one.</summary>
    internal static string NotSince(string issue, string question, string version) =>
        $"NOT EXISTS (SELECT 1 FROM current_judgment AS since WHERE since.issue_id = {issue} AND since.question_id = {question} AND since.guideline_version >= {version})";

    /// <summary>The condition that an issue is in no open round under a version or a newer one, whose answers are still to come.</summary>
    internal static string NotInRound(string issue, string question, string version) =>
        $"""
        NOT EXISTS (SELECT 1 FROM round_item AS held JOIN round AS running ON running.id = held.round_id
                    WHERE held.issue_id = {issue} AND running.question_id = {question} AND running.state = 'open' AND running.guideline_version >= {version})
        """;

    /// <summary>Adds a version within a transaction of the caller's.</summary>
    /// <returns>Its number.</returns>
    internal int Insert(Question question, string text, string author, string reason)
    {
        var version = Current(question).Version + 1;
        Insert(question, version, text, author, reason);
        return version;
    }

    private List<GuidelineVersion> Read(Question question) =>
    [
        .. Connection.Query(
            """
            SELECT g.version, g.text, g.author, g.reason, g.made_at FROM guideline_version AS g JOIN question AS q ON q.id = g.question_id
            WHERE q.name = @question ORDER BY g.version
            """,
            row => new GuidelineVersion(question, row.GetInt32(0), row.GetString(1), row.GetString(2), row.GetString(3), row.Time(4)),
            ("question", question.Name)),
    ];

    private void Insert(Question question, int version, string text, string author, string reason) =>
        Connection.Execute(
            """
            INSERT INTO guideline_version (question_id, version, text, author, reason, made_at)
            SELECT id, @version, @text, @author, @reason, @at FROM question WHERE name = @question
            ON CONFLICT (question_id, version) DO NOTHING
            """,
            ("version", version), ("text", text), ("author", author), ("reason", reason),
            ("at", study.Time.GetUtcNow().ToStoredText()), ("question", question.Name));
}
