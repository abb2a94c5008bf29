using System.Data.Common;
using Ptarmigan.Collection.Parsing;
using Ptarmigan.Collection.Writing;
using Ptarmigan.Issues;
using Ptarmigan.Storage;

namespace Ptarmigan.Collection.Collecting;

/// <summary>Keeps one row for a repository through all its names, by GitHub's number for it.</summary>
/// <param name="connection">The store's connection, within a transaction.</param>
/// <param name="table">The table of repositories.</param>
internal sealed class RepositoryIdentity(DbConnection connection, RepositoryTable table)
{
    /// <summary>Finds the row of a repository; what stood under its former names moves there.</summary>
    /// <param name="asked">The name it was asked for.</param>
    /// <param name="repository">What GitHub says it is.</param>
    /// <returns>The row.</returns>
    public long Settle(RepositoryName asked, RepositoryRecord repository)
    {
        var former = connection.Query(
            "SELECT id, name_key FROM repository WHERE (github_id = @github_id OR name_key = @asked) AND name_key <> @name ORDER BY id",
            row => (Id: row.GetInt64(0), Key: row.GetString(1)),
            ("github_id", repository.GitHubId), ("asked", asked.Key), ("name", repository.Name.Key)).ToList();
        // The name may have been given to another repository since; what stands under it then stays there.
        connection.Execute("DELETE FROM repository_alias WHERE name_key = @name", ("name", repository.Name.Key));
        if (former.Count > 0 && connection.Scalar<long?>("SELECT id FROM repository WHERE name_key = @name", ("name", repository.Name.Key)) is null)
        {
            connection.Execute(
                "UPDATE repository SET name = @name, name_key = @key WHERE id = @id", ("name", repository.Name.ToString()), ("key", repository.Name.Key), ("id", former[0].Id));
            AddAlias(former[0].Key, former[0].Id);
            former.RemoveAt(0);
        }

        table.ForgetNames();
        var id = table.IdOf(repository.Name);
        foreach (var (old, key) in former)
        {
            Merge(old, id);
            AddAlias(key, id);
        }

        if (former.Count > 0) table.ForgetNames();
        return id;
    }

    private void AddAlias(string key, long id) => connection.Execute(
        "INSERT INTO repository_alias (name_key, repository_id) VALUES (@key, @id) ON CONFLICT (name_key) DO UPDATE SET repository_id = excluded.repository_id", ("key", key), ("id", id));

    private void Merge(long old, long into)
    {
        var doubles = connection.Query(
            "SELECT o.id, n.id FROM issue AS o JOIN issue AS n ON n.repository_id = @into AND n.number = o.number WHERE o.repository_id = @old",
            row => (Old: row.GetInt64(0), New: row.GetInt64(1)), ("old", old), ("into", into)).ToList();
        foreach (var (oldIssue, newIssue) in doubles) MergeIssues(oldIssue, newIssue);
        Repoint("repository", old, into);
        connection.Execute("DELETE FROM repository WHERE id = @old", ("old", old));
    }

    private void MergeIssues(long old, long into)
    {
        var texts = connection.Query(
            "SELECT o.id, n.id FROM snapshot AS o JOIN snapshot AS n ON n.issue_id = @into AND n.sha256 = o.sha256 WHERE o.issue_id = @old",
            row => (Old: row.GetInt64(0), New: row.GetInt64(1)), ("old", old), ("into", into)).ToList();
        connection.Execute("DELETE FROM issue_search WHERE rowid = @old", ("old", old));
        foreach (var (oldText, newText) in texts) Repoint("snapshot", oldText, newText);
        foreach (var (oldText, _) in texts) connection.Execute("DELETE FROM snapshot WHERE id = @old", ("old", oldText));
        connection.Execute("DELETE FROM issue_label WHERE issue_id = @old", ("old", old));
        connection.Execute("DELETE FROM event WHERE issue_id = @old", ("old", old));
        Repoint("issue", old, into);
        connection.Execute("DELETE FROM issue WHERE id = @old", ("old", old));
    }

    /// <summary>Lets whatever refers to a row refer to another; what that one has already is left out.</summary>
    private void Repoint(string table, long old, long into)
    {
        var references = connection.Query(
            """
            SELECT m.name, f."from" FROM sqlite_master AS m JOIN pragma_foreign_key_list(m.name) AS f
            WHERE m.type = 'table' AND f."table" = @table ORDER BY 1, 2
            """,
            row => (Table: row.GetString(0), Column: row.GetString(1)), ("table", table)).ToList();
        foreach (var (referring, column) in references)
        {
            connection.Execute($"UPDATE OR IGNORE {referring} SET {column} = @into WHERE {column} = @old", ("into", into), ("old", old));
            connection.Execute($"DELETE FROM {referring} WHERE {column} = @old", ("old", old));
        }
    }
}
