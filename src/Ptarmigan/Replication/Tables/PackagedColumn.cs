namespace Ptarmigan.Replication.Tables;

/// <summary>A column of a table of a package.</summary>
/// <param name="Name">Its name, in the file and in the store.</param>
/// <param name="Kind">What it holds.</param>
/// <param name="Meaning">What it means, for the data dictionary.</param>
internal sealed record PackagedColumn(string Name, ColumnKind Kind, string Meaning);
