using System.Data.Common;
using Ptarmigan.Annotation;
using Ptarmigan.Coding.Passages;
using Ptarmigan.Storage;
using Ptarmigan.Studies;

namespace Ptarmigan.Coding.Memos;

/// <summary>The memos of a study.</summary>
/// <param name="study">The study.</param>
/// <remarks>Memos on challenges and issues of open blind batches are shown to their authors only: they would tell what was coded.</remarks>
public sealed class MemoBook(Study study)
{
    private DbConnection Connection => study.Database.Connection;

    /// <summary>Who is looking, as in <see cref="ChallengeLedger.Viewer"/>.</summary>
    /// <value>Default: null: somebody who wrote none.</value>
    public string? Viewer { get; init; }

    /// <summary>Every memo that counts and may be seen, the oldest first.</summary>
    public IReadOnlyList<Memo> All() => Read("1 = 1");

    /// <summary>The memos about one thing.</summary>
    /// <param name="target">The thing.</param>
    public IReadOnlyList<Memo> About(MemoTarget target)
    {
        ArgumentNullException.ThrowIfNull(target);
        return [.. All().Where(memo => memo.Target == target)];
    }

    /// <summary>The memos about an issue and about challenges in it.</summary>
    /// <param name="issue">The key of the issue.</param>
    public IReadOnlyList<Memo> OfIssue(long issue) => Read("(m.issue_id = @issue OR c.issue_id = @issue)", ("issue", issue));

    /// <summary>Writes a memo.</summary>
    /// <param name="kind">What it is.</param>
    /// <param name="target">What it is about.</param>
    /// <param name="text">What it says.</param>
    /// <param name="author">Who writes it.</param>
    /// <exception cref="CodingException">There is nothing with that key.</exception>
    /// <exception cref="AnnotationException">The text or the author is missing.</exception>
    public Memo Write(MemoKind kind, MemoTarget target, string text, string author)
    {
        ArgumentNullException.ThrowIfNull(target);
        RequiredText.Check(text, "The memo's text");
        RequiredText.Check(author, "The author");
        using var transaction = Connection.BeginTransaction();
        CheckThere(target);
        var id = Insert(kind, target, text, author, study.Time.GetUtcNow(), null);
        transaction.Commit();
        return Read("m.id = @id", author.Trim(), ("id", id)).Single();
    }

    /// <summary>Replaces a memo's text, or takes it back.</summary>
    /// <param name="id">The key of the memo.</param>
    /// <param name="text">What it says from now on; null to take it back.</param>
    /// <param name="author">Who changes it.</param>
    /// <exception cref="CodingException">There is no such memo that counts.</exception>
    public void Replace(long id, string? text, string author)
    {
        RequiredText.Check(author, "The author");
        if (text is not null) RequiredText.Check(text, "The memo's text");
        using var transaction = Connection.BeginTransaction();
        var known = Read("m.id = @id", author.Trim(), ("id", id)).SingleOrDefault() ?? throw new CodingException($"There is no memo {id}.", null, "`ptarmigan memo list` shows them.");
        Insert(known.Kind, known.Target, text, author, study.Time.GetUtcNow(), id);
        transaction.Commit();
    }

    /// <summary>Records a memo as it was written elsewhere, within the caller's transaction.</summary>
    /// <returns>Its key, and whether it is new: not where its author wrote the same about the same, even if that was changed since.</returns>
    internal (long Id, bool IsNew) Bring(MemoKind kind, MemoTarget target, string text, string author, DateTimeOffset at)
    {
        var known = Connection.Scalar<long?>(
            "SELECT MIN(id) FROM memo WHERE kind = @kind AND issue_id IS @issue AND challenge_id IS @challenge AND code_id IS @code AND text = @text AND author = @author",
            ("kind", kind.ToText()), ("issue", target.IssueId), ("challenge", target.Challenge), ("code", target.Code), ("text", text.Trim()), ("author", author.Trim()));
        return known is { } id ? (id, false) : (Insert(kind, target, text, author, at, null), true);
    }

    /// <summary>Whether a memo, even one that was changed since, is about something.</summary>
    internal bool IsAbout(long id, MemoTarget target) => Connection.Query(
        "SELECT issue_id, challenge_id, code_id FROM memo WHERE id = @id", row => MemoTarget.From(row.LongOrNull(0), row.LongOrNull(1), row.LongOrNull(2)), ("id", id)).Contains(target);

    private List<Memo> Read(string where, params (string Name, object? Value)[] parameters) => Read(where, Viewer, parameters);

    private List<Memo> Read(string where, string? viewer, params (string Name, object? Value)[] parameters) =>
    [
        .. Connection.Query(
            $"""
            SELECT m.id, m.kind, m.issue_id, m.challenge_id, m.code_id, m.text, m.author, m.made_at FROM memo AS m LEFT JOIN challenge AS c ON c.id = m.challenge_id
            WHERE {where} AND m.text IS NOT NULL AND NOT EXISTS (SELECT 1 FROM memo AS newer WHERE newer.replaces = m.id)
                AND (m.author = @viewer OR NOT {CodingBlindness.InOpenBatch("COALESCE(m.issue_id, c.issue_id)")})
            ORDER BY m.id
            """,
            row => new Memo(
                row.GetInt64(0), MemoKinds.Parse(row.GetString(1)), MemoTarget.From(row.LongOrNull(2), row.LongOrNull(3), row.LongOrNull(4)), row.GetString(5), row.GetString(6), row.Time(7)),
            [.. parameters, ("viewer", viewer)]),
    ];

    private void CheckThere(MemoTarget target)
    {
        var (table, key) = target switch
        {
            { IssueId: { } issue } => ("issue", issue),
            { Challenge: { } challenge } => ("challenge", challenge),
            _ => ("code", target.Code!.Value),
        };
        if (Connection.Scalar<long>($"SELECT COUNT(*) FROM {table} WHERE id = @key", ("key", key)) == 0) throw new CodingException($"There is no {table} with the key {key}.");
    }

    private long Insert(MemoKind kind, MemoTarget target, string? text, string author, DateTimeOffset at, long? replaces) => Connection.Scalar<long>(
        """
        INSERT INTO memo (kind, issue_id, challenge_id, code_id, text, author, made_at, replaces)
        VALUES (@kind, @issue, @challenge, @code, @text, @author, @at, @replaces) RETURNING id
        """,
        ("kind", kind.ToText()), ("issue", target.IssueId), ("challenge", target.Challenge), ("code", target.Code), ("text", text?.Trim()), ("author", author.Trim()),
        ("at", at.ToStoredText()), ("replaces", replaces));
}
