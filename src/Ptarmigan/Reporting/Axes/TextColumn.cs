namespace Ptarmigan.Reporting.Axes;

/// <summary>Numbers to the right of the plot, one a row.</summary>
/// <param name="Heading">What they are.</param>
/// <param name="Cells">One text for each row; empty for none.</param>
internal sealed record TextColumn(string Heading, IReadOnlyList<string> Cells);
