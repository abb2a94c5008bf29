namespace Ptarmigan.Reporting.Tables;

/// <summary>A column of a <see cref="Table"/>.</summary>
/// <param name="Heading">What stands above it; with the unit, if it has one.</param>
/// <param name="Alignment">To which side its cells stand.</param>
public sealed record TableColumn(string Heading, ColumnAlignment Alignment = ColumnAlignment.Right);
