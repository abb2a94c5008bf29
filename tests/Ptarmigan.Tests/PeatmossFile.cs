using Microsoft.Data.Sqlite;
using Ptarmigan.Storage;

namespace Ptarmigan.Tests;

/// <summary>A SQLite file with the tables of PeaTMOSS, filled by hand.</summary>
/// <remarks>
/// The tables and columns are those of the published schema (PeaTMOSS.sql of the artifact of Jiang et al., MSR 2024) that
/// concern models, repositories and their issues: no index beside the keys, dates as text, truths as numbers.
/// </remarks>
internal sealed class PeatmossFile : IDisposable
{
    private readonly SqliteConnection _connection;

    public PeatmossFile(string path)
    {
        Path = path;
        _connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
        _connection.Open();
        _connection.Execute(
            """
            CREATE TABLE model_hub (id INTEGER NOT NULL, name VARCHAR, url VARCHAR, PRIMARY KEY (id), UNIQUE (name), UNIQUE (url));
            CREATE TABLE ptm_issues (id INTEGER NOT NULL, repo_url VARCHAR, PRIMARY KEY (id), UNIQUE (repo_url));
            CREATE TABLE model (id INTEGER NOT NULL, context_id INTEGER, model_hub_id INTEGER, sha VARCHAR, repo_url VARCHAR, downloads INTEGER, likes INTEGER,
                has_snapshot INTEGER, ptm_issues_id INTEGER, ptm_pull_requests_id INTEGER, PRIMARY KEY (id), UNIQUE (context_id));
            CREATE TABLE reuse_repository (id INTEGER NOT NULL, owner VARCHAR, name VARCHAR, url VARCHAR, PRIMARY KEY (id), UNIQUE (owner, name));
            CREATE TABLE model_to_reuse_repository (model_id INTEGER NOT NULL, reuse_repository_id INTEGER NOT NULL, PRIMARY KEY (model_id, reuse_repository_id));
            CREATE TABLE reuse_file (id INTEGER NOT NULL, path VARCHAR, model_id INTEGER, reuse_repository_id INTEGER, PRIMARY KEY (id), UNIQUE (path, model_id));
            CREATE TABLE github_user (id INTEGER NOT NULL, login VARCHAR, email VARCHAR, name VARCHAR, PRIMARY KEY (id), UNIQUE (login));
            CREATE TABLE github_milestone (id INTEGER NOT NULL, number INTEGER, title VARCHAR, description VARCHAR, due_on VARCHAR, PRIMARY KEY (id));
            CREATE TABLE github_issue (id INTEGER NOT NULL, author_id INTEGER, body VARCHAR, closed INTEGER, closed_at VARCHAR, created_at VARCHAR,
                comment_id VARCHAR, milestone_id INTEGER, number INTEGER, project_cards VARCHAR, state VARCHAR, title VARCHAR, updated_at VARCHAR, url VARCHAR,
                PRIMARY KEY (id), UNIQUE (url));
            CREATE TABLE reuse_repo_to_issue (reuse_repository_id INTEGER NOT NULL, github_issue_id INTEGER NOT NULL, PRIMARY KEY (reuse_repository_id, github_issue_id));
            CREATE TABLE ptm_issue_to_issue (ptm_issue_id INTEGER NOT NULL, github_issue_id INTEGER NOT NULL, PRIMARY KEY (ptm_issue_id, github_issue_id));
            CREATE TABLE issue_to_assignee (issue_id INTEGER NOT NULL, assignee_id INTEGER NOT NULL, PRIMARY KEY (issue_id, assignee_id));
            CREATE TABLE github_comment (id INTEGER NOT NULL, author_id INTEGER, author_association VARCHAR, body VARCHAR, created_at VARCHAR,
                includes_created_edit INTEGER, is_minimized INTEGER, minimized_reason VARCHAR, issue_id INTEGER, pull_request_id INTEGER, PRIMARY KEY (id));
            CREATE TABLE github_label (id INTEGER NOT NULL, name VARCHAR, description VARCHAR, color VARCHAR, issue_id INTEGER, pull_request_id INTEGER, PRIMARY KEY (id));
            INSERT INTO model_hub (id, name, url) VALUES (1, 'Hugging Face', 'https://huggingface.co'), (2, 'PyTorch Hub', 'https://pytorch.org/hub');
            """);
    }

    public string Path { get; }

    /// <summary>Adds a model.</summary>
    /// <returns>Its key.</returns>
    public long AddModel(string name, long? downloads, long hub = 1) => _connection.Scalar<long>(
        "INSERT INTO model (context_id, model_hub_id, downloads) VALUES (@name, @hub, @downloads) RETURNING id", ("name", name), ("hub", hub), ("downloads", downloads));

    /// <summary>Adds a repository that reuses models.</summary>
    /// <returns>Its key.</returns>
    public long AddRepository(string owner, string name, params long[] models)
    {
        var id = _connection.Scalar<long>(
            "INSERT INTO reuse_repository (owner, name, url) VALUES (@owner, @name, @url) RETURNING id", ("owner", owner), ("name", name), ("url", $"https://github.com/{owner}/{name}"));
        foreach (var model in models) _connection.Execute("INSERT INTO model_to_reuse_repository VALUES (@model, @id)", ("model", model), ("id", id));
        return id;
    }

    /// <summary>Adds an issue of a repository.</summary>
    /// <returns>Its key.</returns>
    public long AddIssue(long repository, int number, string title, string? body = null, bool isClosed = true)
    {
        var id = _connection.Scalar<long>(
            """
            INSERT INTO github_issue (number, title, body, state, closed, closed_at, created_at, updated_at, url)
            SELECT @number, @title, @body, @state, @closed, @closedAt, '2023-01-01T00:00:00Z', '2023-01-02T00:00:00Z', url || '/issues/' || @number
            FROM reuse_repository WHERE id = @repository RETURNING id
            """,
            ("number", number), ("title", title), ("body", body), ("state", isClosed ? "CLOSED" : "OPEN"), ("closed", isClosed ? 1 : 0),
            ("closedAt", isClosed ? "2023-01-02T00:00:00Z" : null), ("repository", repository));
        _connection.Execute("INSERT INTO reuse_repo_to_issue VALUES (@repository, @id)", ("repository", repository), ("id", id));
        return id;
    }

    /// <summary>Gives an issue its author, who is made known if need be.</summary>
    public void SetAuthor(long issue, string login) => _connection.Execute("UPDATE github_issue SET author_id = @user WHERE id = @issue", ("user", UserOf(login)), ("issue", issue));

    /// <summary>Adds a comment; one without an author is of a deleted account.</summary>
    public void AddComment(long issue, string? login, string? body, string createdAt = "2023-01-02T00:00:00Z") => _connection.Execute(
        "INSERT INTO github_comment (author_id, author_association, body, created_at, issue_id) VALUES (@author, 'NONE', @body, @createdAt, @issue)",
        ("author", login is null ? null : UserOf(login)), ("body", body), ("createdAt", createdAt), ("issue", issue));

    /// <summary>Adds a label, of which the schema keeps one row for each issue.</summary>
    public void AddLabel(long issue, string name) => _connection.Execute("INSERT INTO github_label (name, issue_id) VALUES (@name, @issue)", ("name", name), ("issue", issue));

    /// <summary>Runs any statement, such as one that damages the schema.</summary>
    public void Execute(string sql) => _connection.Execute(sql);

    public void Dispose() => _connection.Dispose();

    private long UserOf(string login)
    {
        _connection.Execute("INSERT INTO github_user (login) VALUES (@login) ON CONFLICT (login) DO NOTHING", ("login", login));
        return _connection.Scalar<long>("SELECT id FROM github_user WHERE login = @login", ("login", login));
    }
}
