using Ptarmigan.Issues;
using Ptarmigan.Storage;
using Ptarmigan.Studies;

namespace Ptarmigan.Tests;

/// <summary>
/// A study in a folder of its own, filled by hand and gone after the test:
/// <c>study.AddIssue("a/b", 1).Created("2020-01-01").Closed("2020-01-05").Labeled("bug").Judged("gold", "ptm", "yes")</c>.
/// </summary>
/// <remarks>Everything is in the store as soon as it is said. A time may leave out what is zero: <c>2020-01-01</c>, <c>2020-01-01T12:30</c>.</remarks>
internal sealed class StudyBuilder : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private int _lastNumber;

    public StudyBuilder(Protocol? protocol = null, TimeProvider? time = null) =>
        Study = Study.Create(_folder["study"], protocol ?? new Protocol(), time ?? TimeProvider.System);

    public Study Study { get; }

    public StudyDatabase Database => Study.Database;

    public IssueCatalog Issues => new(Database);

    /// <summary>A path beside the study.</summary>
    public string this[string name] => _folder[name];

    /// <summary>Writes a file beside the study and returns its path.</summary>
    public string Write(string name, string text) => _folder.Write(name, text);

    /// <summary>Makes a repository known, if it is not.</summary>
    /// <returns>Its key.</returns>
    public long AddRepository(string name)
    {
        var key = RepositoryName.Parse(name).Key;
        Database.Connection.Execute(
            "INSERT INTO repository (name, name_key) VALUES (@name, @key) ON CONFLICT (name_key) DO NOTHING", ("name", name), ("key", key));
        return Database.Connection.Scalar<long>("SELECT id FROM repository WHERE name_key = @key", ("key", key));
    }

    /// <summary>Adds an open issue of 2020-01-01 with a text, to be changed by what is called on it.</summary>
    public IssueBuilder AddIssue(string repository = "owner/name", int? number = null)
    {
        _lastNumber = number ?? _lastNumber + 1;
        var connection = Database.Connection;
        var id = (connection.Scalar<long?>("SELECT MAX(id) FROM issue") ?? 0) + 1;
        var issue = new IssueBuilder(Database, id);

        // Issue and snapshot refer to each other; a savepoint works within a test's own transaction too.
        connection.Execute("SAVEPOINT adding; PRAGMA defer_foreign_keys = ON");
        connection.Execute(
            """
            INSERT INTO issue (id, repository_id, number, state, author, author_kind, created_at, comment_count, is_locked, snapshot_id, read_at)
            VALUES (@id, @repository, @number, 'open', 'ann', 'User', '2020-01-01T00:00:00Z', 0, 0, @snapshot, '2024-01-01T00:00:00Z')
            """,
            ("id", id), ("repository", AddRepository(repository)), ("number", _lastNumber), ("snapshot", issue.AddSnapshot($"Title {_lastNumber}", "Body")));
        connection.Execute("RELEASE adding");
        return issue;
    }

    public void Dispose()
    {
        Study.Dispose();
        _folder.Dispose();
    }
}
