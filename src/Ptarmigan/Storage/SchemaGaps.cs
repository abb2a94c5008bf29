using System.Data.Common;

namespace Ptarmigan.Storage;

/// <summary>What a SQLite database of someone else's lacks of the tables and columns it should have.</summary>
internal static class SchemaGaps
{
    /// <summary>Names every table and column that is missing.</summary>
    /// <param name="connection">The database.</param>
    /// <param name="wanted">The columns wanted, by table.</param>
    public static IReadOnlyList<string> Of(DbConnection connection, IReadOnlyDictionary<string, string[]> wanted)
    {
        var missing = new List<string>();
        foreach (var (table, columns) in wanted)
        {
            var there = connection.Query("SELECT name FROM pragma_table_info(@table)", row => row.GetString(0), ("table", table)).ToHashSet(StringComparer.OrdinalIgnoreCase);
            if (there.Count == 0) missing.Add($"table {table}");
            else missing.AddRange(columns.Where(column => !there.Contains(column)).Select(column => $"column {table}.{column}"));
        }

        return missing;
    }
}
