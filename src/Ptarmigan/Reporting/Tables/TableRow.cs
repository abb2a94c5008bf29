namespace Ptarmigan.Reporting.Tables;

/// <summary>A row of a <see cref="Table"/>.</summary>
/// <param name="Cells">One cell for each column.</param>
/// <param name="IsStrong">Whether it stands for the rows below it, or for all: bold.</param>
/// <param name="IsIndented">Whether it belongs below the last row that does not: its first cell is indented.</param>
public sealed record TableRow(IReadOnlyList<Cell> Cells, bool IsStrong = false, bool IsIndented = false);
