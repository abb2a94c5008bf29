using System.Data.Common;
using Ptarmigan.Storage;

namespace Ptarmigan.Tests.Coding.Refi;

internal static class CommentPlaces
{
    /// <summary>The number of each comment in its issue, by its key.</summary>
    public static IReadOnlyDictionary<long, long> CommentNumbers(this DbConnection connection) =>
        connection.Query("SELECT id, github_id FROM comment", row => (Key: row.GetInt64(0), Number: row.GetInt64(1))).ToDictionary(pair => pair.Key, pair => pair.Number);
}
