using System.Data.Common;
using Ptarmigan.Storage;

namespace Ptarmigan.Collection.Collecting;

/// <summary>Where each repository's collection is, in the store.</summary>
/// <param name="connection">The store's connection.</param>
internal sealed class CollectionTable(DbConnection connection)
{
    /// <summary>The state a run left; null where there was none.</summary>
    public CollectionState? Find(long repositoryId) => connection.Query(
        "SELECT source, scope, floor, since, cursor, newest, watermark, is_walking, started_at, finished_at FROM collection WHERE repository_id = @repository",
        row => new CollectionState
        {
            RepositoryId = repositoryId,
            Source = row.GetString(0),
            Scope = ParseScope(row.GetString(1)),
            Floor = row.TextOrNull(2),
            Since = row.TextOrNull(3),
            Cursor = row.TextOrNull(4),
            Newest = row.TextOrNull(5),
            Watermark = row.TextOrNull(6),
            IsWalking = row.Bool(7),
            StartedAt = row.GetString(8),
            FinishedAt = row.TextOrNull(9),
        },
        ("repository", repositoryId)).FirstOrDefault();

    /// <summary>Writes the state, within whatever transaction there is.</summary>
    public void Save(CollectionState state, string now) => connection.Execute(
        """
        INSERT INTO collection (repository_id, source, scope, floor, since, cursor, newest, watermark, is_walking, started_at, page_at, finished_at)
        VALUES (@repository, @source, @scope, @floor, @since, @cursor, @newest, @watermark, @is_walking, @started_at, @page_at, @finished_at)
        ON CONFLICT (repository_id) DO UPDATE SET source = excluded.source, scope = excluded.scope, floor = excluded.floor, since = excluded.since,
            cursor = excluded.cursor, newest = excluded.newest, watermark = excluded.watermark, is_walking = excluded.is_walking,
            started_at = excluded.started_at, page_at = excluded.page_at, finished_at = excluded.finished_at
        """,
        ("repository", state.RepositoryId), ("source", state.Source), ("scope", Word(state.Scope)), ("floor", state.Floor), ("since", state.Since),
        ("cursor", state.Cursor), ("newest", state.Newest), ("watermark", state.Watermark), ("is_walking", state.IsWalking ? 1 : 0),
        ("started_at", state.StartedAt), ("page_at", now), ("finished_at", state.FinishedAt));

    /// <summary>The word for a scope in the store.</summary>
    public static string Word(CollectScope scope) => scope switch
    {
        CollectScope.Issues => "issues",
        CollectScope.Comments => "comments",
        _ => "timeline",
    };

    /// <summary>The scope a word stands for.</summary>
    public static CollectScope ParseScope(string word) => word switch
    {
        "issues" => CollectScope.Issues,
        "comments" => CollectScope.Comments,
        _ => CollectScope.Timeline,
    };
}
