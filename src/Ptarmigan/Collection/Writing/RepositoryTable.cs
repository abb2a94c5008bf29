using Ptarmigan.Collection.Parsing;
using Ptarmigan.Issues;
using Ptarmigan.Storage;

namespace Ptarmigan.Collection.Writing;

/// <summary>Writes repositories: their names as soon as anything names them, their metadata when those come.</summary>
internal sealed class RepositoryTable(StoreSession session)
{
    private readonly Dictionary<RepositoryName, long> _ids = [];
    private long _nextId = session.NextId("repository");

    private readonly PreparedStatement _find = session.Prepare(
        "SELECT id FROM repository WHERE name_key = @name_key UNION ALL SELECT repository_id FROM repository_alias WHERE name_key = @name_key LIMIT 1");
    private readonly PreparedStatement _insert = session.Prepare("INSERT INTO repository (id, name, name_key) VALUES (@id, @name, @name_key)");
    private readonly PreparedStatement _state = session.Prepare("SELECT updated_at, read_at FROM repository WHERE id = @id");

    private readonly PreparedStatement _update = session.Prepare(
        """
        UPDATE repository SET name = CASE WHEN name_key = @name_key THEN @name ELSE name END, github_id = @github_id, description = @description, language = @language, licence = @licence,
            topics = @topics, default_branch = @default_branch, stars = @stars, forks = @forks, open_issues = @open_issues,
            size_kilobytes = @size_kilobytes, is_fork = @is_fork, is_archived = @is_archived, created_at = @created_at,
            pushed_at = @pushed_at, updated_at = @updated_at, read_at = @read_at
        WHERE id = @id
        """);

    /// <summary>The row of a repository, which is made if need be.</summary>
    public long IdOf(RepositoryName name)
    {
        if (_ids.TryGetValue(name, out var id)) return id;
        id = Find(name.Key);
        if (id == 0)
        {
            id = _nextId++;
            _insert.Run(id, name.ToString(), name.Key);
        }

        return _ids[name] = id;
    }

    /// <summary>Forgets which names it has looked up, because rows were renamed.</summary>
    public void ForgetNames() => _ids.Clear();

    /// <summary>Takes over metadata, unless newer ones are there.</summary>
    public RecordOutcome Apply(RepositoryRecord repository, string readAt, bool isPresent = false)
    {
        var id = IdOf(repository.Name);
        var (updatedAt, isKnown) = State(id);
        if (isKnown && !isPresent && string.CompareOrdinal(repository.UpdatedAt, updatedAt) < 0) return RecordOutcome.Older;

        _update.Run(
            repository.Name.Key, repository.Name.ToString(), repository.GitHubId, repository.Description, repository.Language, repository.Licence,
            repository.Topics, repository.DefaultBranch, repository.Stars, repository.Forks, repository.OpenIssues,
            repository.SizeKilobytes, repository.IsFork, repository.IsArchived, repository.CreatedAt,
            repository.PushedAt, repository.UpdatedAt, readAt, id);
        return isKnown ? RecordOutcome.Changed : RecordOutcome.New;
    }

    private long Find(string key)
    {
        using var row = _find.Find(key);
        return row.Exists ? row.Long(0) : 0;
    }

    private (string? UpdatedAt, bool IsKnown) State(long id)
    {
        using var row = _state.Find(id);
        return (row.Text(0), !row.IsNull(1));
    }
}
