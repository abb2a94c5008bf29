namespace Ptarmigan.Replication.Tables;

/// <summary>A table of a package: one of the store's, in a file of its own.</summary>
/// <param name="Name">Its name in the store.</param>
/// <param name="Meaning">What a row is, for the data dictionary.</param>
/// <param name="Order">The columns by which its rows are sorted, as SQL.</param>
/// <param name="Columns">The columns that go along.</param>
internal sealed record PackagedTable(string Name, string Meaning, string Order, IReadOnlyList<PackagedColumn> Columns)
{
    /// <summary>Which rows go along, as SQL over the table's name; all where it says nothing.</summary>
    public string Where { get; init; } = "1 = 1";

    /// <summary>Its file in the package.</summary>
    public string File => $"data/{Name}.csv";
}
