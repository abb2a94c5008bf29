namespace Ptarmigan.Cli.Stats;

/// <summary>The rows of a file by the group they name.</summary>
internal static class RowGroups
{
    /// <summary>Collects rows into groups, in ordinal order of the names, so that the order of the file does not matter.</summary>
    /// <param name="names">The group of each row.</param>
    /// <param name="rows">What each row holds, in the same order.</param>
    public static IReadOnlyList<(string Name, T[] Rows)> Collect<T>(IEnumerable<string> names, IEnumerable<T> rows) =>
    [
        .. names.Zip(rows)
            .GroupBy(row => row.First, row => row.Second, StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => (group.Key, group.ToArray())),
    ];
}
