using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Ptarmigan.Storage;

namespace Ptarmigan.Tests;

/// <summary>An issue of a <see cref="StudyBuilder"/>: each call puts something more into the store.</summary>
internal sealed class IssueBuilder(StudyDatabase database, long id)
{
    private const string ReadAt = "2024-01-01T00:00:00Z";

    private int _comments;

    public long Id => id;

    public IssueBuilder Created(string time) => Set("created_at", Time(time));

    public IssueBuilder Updated(string time) => Set("updated_at", Time(time));

    public IssueBuilder By(string? login, string kind = "User") => Set("author", login).Set("author_kind", kind);

    /// <summary>Closes the issue, without an event.</summary>
    public IssueBuilder Closed(string? time, string? reason = "completed") =>
        Set("state", "closed").Set("closed_at", time is null ? null : Time(time)).Set("state_reason", reason);

    /// <summary>Gives the issue a new text, and so a new snapshot.</summary>
    public IssueBuilder Says(string title, string? body = null) => Set("snapshot_id", AddSnapshot(title, body));

    /// <summary>Adds a text and makes it the one that is searched.</summary>
    /// <returns>Its key.</returns>
    public long AddSnapshot(string title, string? body)
    {
        var snapshot = database.Connection.Scalar<long>(
            "INSERT INTO snapshot (issue_id, sha256, title, body, read_at) VALUES (@issue, @hash, @title, @body, @at) RETURNING id",
            ("issue", id), ("hash", SHA256.HashData(Encoding.UTF8.GetBytes(title + "\n" + body))), ("title", title), ("body", body), ("at", ReadAt));
        database.Connection.Execute("DELETE FROM issue_search WHERE rowid = @issue", ("issue", id));
        database.Connection.Execute(
            "INSERT INTO issue_search (rowid, title, body) VALUES (@issue, @title, @body)", ("issue", id), ("title", title), ("body", body));
        return snapshot;
    }

    public IssueBuilder Labeled(params string[] names)
    {
        foreach (var name in names) database.Connection.Execute("INSERT INTO issue_label VALUES (@issue, @name)", ("issue", id), ("name", name));
        return this;
    }

    /// <summary>Adds an event at the end of the timeline.</summary>
    public IssueBuilder Event(string kind, string? time, string? actor = "ann", string? detail = null)
    {
        database.Connection.Execute(
            """
            INSERT INTO event (issue_id, position, kind, actor, created_at, detail)
            SELECT @issue, COUNT(*), @kind, @actor, @at, @detail FROM event WHERE issue_id = @issue
            """,
            ("issue", id), ("kind", kind), ("actor", actor), ("at", time is null ? null : Time(time)), ("detail", detail));
        return Set("has_timeline", 1);
    }

    public IssueBuilder Comment(string text, string time = "2020-01-02", string? author = "bob")
    {
        database.Connection.Execute(
            """
            INSERT INTO comment (issue_id, github_id, author, author_kind, author_association, created_at, body, sha256, read_at)
            VALUES (@issue, @number, @author, 'User', 'NONE', @at, @body, @hash, @read)
            """,
            ("issue", id), ("number", ++_comments), ("author", author), ("at", Time(time)), ("body", text),
            ("hash", SHA256.HashData(Encoding.UTF8.GetBytes(text))), ("read", ReadAt));
        return Set("comment_count", _comments);
    }

    /// <summary>Adds a judgment on the present text; the annotator is made known.</summary>
    public IssueBuilder Judged(string annotator, string question, string answer)
    {
        database.Connection.Execute(
            "INSERT INTO annotator (name, kind, created_at) VALUES (@name, @kind, @at) ON CONFLICT (name) DO NOTHING",
            ("name", annotator), ("kind", annotator == "gold" ? "adjudication" : "person"), ("at", ReadAt));
        database.Connection.Execute(
            """
            INSERT INTO judgment (annotator_id, question_id, issue_id, snapshot_id, answer, made_at)
            SELECT a.id, q.id, i.id, i.snapshot_id, @answer, @at FROM annotator AS a, question AS q, issue AS i
            WHERE a.name = @annotator AND q.name = @question AND i.id = @issue
            """,
            ("annotator", annotator), ("question", question), ("issue", id), ("answer", answer), ("at", ReadAt));
        return this;
    }

    private static string Time(string time) =>
        DateTimeOffset.Parse(time, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal).ToStoredText();

    private IssueBuilder Set(string column, object? value)
    {
        database.Connection.Execute($"UPDATE issue SET {column} = @value WHERE id = @issue", ("value", value), ("issue", id));
        return this;
    }
}
