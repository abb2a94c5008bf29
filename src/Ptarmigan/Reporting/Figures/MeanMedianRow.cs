namespace Ptarmigan.Reporting.Figures;

/// <summary>One row of a <see cref="MeanMedianFigure"/>: a theme, or a sub-theme of the last theme above it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Count">How many values it has.</param>
/// <param name="Mean">The mean in days; null where it is undefined.</param>
/// <param name="Median">The median in days; null where it is undefined.</param>
/// <param name="IsSubTheme">Whether it is a sub-theme.</param>
public sealed record MeanMedianRow(string Name, int Count, Estimate? Mean, Estimate? Median, bool IsSubTheme = false);
