using System.Text;
using Ptarmigan.Storage;
using Ptarmigan.Studies;

namespace Ptarmigan.Selection.GitHub;

/// <summary>What a search has found so far, in the store, so that it goes on where it was broken off.</summary>
internal sealed class SearchLedger
{
    private readonly Study _study;
    private readonly long _id;

    private SearchLedger(Study study, long id, DateTimeOffset until) => (_study, _id, Until) = (study, id, until);

    /// <summary>The end of the last span: the present when the search began.</summary>
    public DateTimeOffset Until { get; }

    /// <summary>The search of a query that has not come to its end, or a new one.</summary>
    public static SearchLedger Open(Study study, string server, string query)
    {
        var connection = study.Database.Connection;
        connection.Execute(
            "INSERT INTO repository_search (server, query, until_at) VALUES (@server, @query, @until) ON CONFLICT (server, query) DO NOTHING",
            ("server", server), ("query", query), ("until", study.Time.GetUtcNow().ToStoredText()));
        return connection.Query(
            "SELECT id, until_at FROM repository_search WHERE server = @server AND query = @query",
            row => new SearchLedger(study, row.GetInt64(0), row.Time(1)), ("server", server), ("query", query)).Single();
    }

    /// <summary>A part that was asked for; null where it was not.</summary>
    public SearchPart? Find(DateTimeOffset from, DateTimeOffset to) => _study.Database.Connection.Query(
        "SELECT total, is_split, is_incomplete FROM repository_search_part WHERE search_id = @search AND from_at = @from AND to_at = @to",
        row => new SearchPart(from, to, row.GetInt64(0), row.Bool(1), row.Bool(2)),
        ("search", _id), ("from", from.ToStoredText()), ("to", to.ToStoredText())).FirstOrDefault();

    /// <summary>Keeps a part with what was found in it, in one transaction.</summary>
    /// <param name="part">The part.</param>
    /// <param name="hits">The repositories' JSON by name.</param>
    public void Keep(SearchPart part, Dictionary<string, byte[]> hits)
    {
        var connection = _study.Database.Connection;
        using var transaction = connection.BeginTransaction();
        connection.Execute(
            "INSERT INTO repository_search_part (search_id, from_at, to_at, total, is_split, is_incomplete) VALUES (@search, @from, @to, @total, @split, @incomplete)",
            ("search", _id), ("from", part.From.ToStoredText()), ("to", part.To.ToStoredText()), ("total", part.Total), ("split", part.IsSplit ? 1 : 0), ("incomplete", part.IsIncomplete ? 1 : 0));
        foreach (var (name, json) in hits)
        {
            connection.Execute(
                "INSERT INTO repository_search_hit (search_id, name_key, document) VALUES (@search, @name, @document) ON CONFLICT DO NOTHING",
                ("search", _id), ("name", name), ("document", Encoding.UTF8.GetString(json)));
        }

        transaction.Commit();
    }

    /// <summary>How many repositories were found.</summary>
    public long Count() => _study.Database.Connection.Scalar<long>("SELECT COUNT(*) FROM repository_search_hit WHERE search_id = @search", ("search", _id));

    /// <summary>The JSON of each repository found, by name.</summary>
    public IReadOnlyList<byte[]> Hits() =>
    [
        .. _study.Database.Connection.Query(
            "SELECT document FROM repository_search_hit WHERE search_id = @search ORDER BY name_key", row => Encoding.UTF8.GetBytes(row.GetString(0)), ("search", _id)),
    ];

    /// <summary>Every part that was not split, by time.</summary>
    public IReadOnlyList<SearchPart> Leaves() =>
    [
        .. _study.Database.Connection.Query(
            "SELECT from_at, to_at, total, is_incomplete FROM repository_search_part WHERE search_id = @search AND is_split = 0 ORDER BY from_at",
            row => new SearchPart(row.Time(0), row.Time(1), row.GetInt64(2), false, row.Bool(3)), ("search", _id)),
    ];

    /// <summary>Forgets the search, once its candidates are recorded.</summary>
    public void Remove()
    {
        var connection = _study.Database.Connection;
        using var transaction = connection.BeginTransaction();
        foreach (var table in (string[])["repository_search_hit", "repository_search_part"]) connection.Execute($"DELETE FROM {table} WHERE search_id = @search", ("search", _id));
        connection.Execute("DELETE FROM repository_search WHERE id = @search", ("search", _id));
        transaction.Commit();
    }
}
