namespace Ptarmigan.Reporting.Figures;

/// <summary>One row of a <see cref="BoxPlotFigure"/>.</summary>
/// <param name="Name">The group's name.</param>
/// <param name="Values">Its values in days, in any order; may be empty.</param>
/// <param name="IsSubTheme">Whether it belongs below the last group that does not: it is then indented, and the other bold.</param>
public sealed record BoxPlotGroup(string Name, IReadOnlyList<double> Values, bool IsSubTheme = false);
