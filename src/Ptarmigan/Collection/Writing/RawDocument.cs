using System.Data.Common;
using Ptarmigan.Issues;
using Ptarmigan.Storage;

namespace Ptarmigan.Collection.Writing;

/// <summary>One document that was read once: what it is and where its JSON text lies.</summary>
/// <param name="Id">Its row.</param>
/// <param name="RepositoryId">The row of its repository.</param>
/// <param name="Repository">The name of its repository.</param>
/// <param name="BlockId">The block its JSON text lies in.</param>
/// <param name="Position">Where it begins there.</param>
/// <param name="Length">How many bytes it has.</param>
/// <param name="IsApplied">Whether it is in the tables; false for a timeline that waits for its issue.</param>
/// <param name="ReadAt">When it was read.</param>
/// <param name="IsCollected">Whether it was read from GitHub itself, and so shows the state at that time.</param>
internal sealed record RawDocument(
    long Id, long RepositoryId, RepositoryName Repository, long BlockId, int Position, int Length, bool IsApplied, string ReadAt, bool IsCollected)
{
    /// <summary>The query for documents; conditions on <c>d</c> and an order follow it.</summary>
    public const string Select =
        """
        SELECT d.id, d.repository_id, r.name, d.block_id, d.position, d.length, d.is_applied, d.read_at, d.is_collected
        FROM raw_document AS d JOIN repository AS r ON r.id = d.repository_id
        """;

    /// <summary>Takes a document from a row of the query.</summary>
    public static RawDocument From(DbDataReader row) => new(
        row.GetInt64(0), row.GetInt64(1), RepositoryName.Parse(row.GetString(2)), row.GetInt64(3), row.GetInt32(4), row.GetInt32(5), row.Bool(6), row.GetString(7), row.Bool(8));
}
