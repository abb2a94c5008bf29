namespace Ptarmigan.Replication.Tables;

/// <summary>The tables that a package holds: everything from which a study's numbers are computed. Accounts, keys, raw documents and caches are none of it.</summary>
internal static class PackagedTables
{
    /// <summary>Every table, in the order of the data dictionary.</summary>
    public static IReadOnlyList<PackagedTable> All { get; } = [.. IssuesTables.All, .. SelectionTables.All, .. RoundsTables.All, .. CodingTables.All, .. ComparisonTables.All];
}
