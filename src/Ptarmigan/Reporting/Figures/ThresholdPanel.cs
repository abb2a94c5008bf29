namespace Ptarmigan.Reporting.Figures;

/// <summary>One curve of a <see cref="ThresholdFigure"/>.</summary>
/// <param name="Title">What the threshold is of.</param>
/// <param name="Detail">What was chosen and what it keeps, in a line below the title.</param>
/// <param name="AxisTitle">What the horizontal axis measures.</param>
/// <param name="IsLogarithmic">Whether both axes are logarithmic, log10(1 + threshold) against log10(kept).</param>
/// <param name="Points">The curve, by threshold.</param>
/// <param name="Used">The threshold that is used; null for none.</param>
/// <param name="Proposed">The threshold at the elbow; null for none.</param>
public sealed record ThresholdPanel(
    string Title, string Detail, string AxisTitle, bool IsLogarithmic, IReadOnlyList<ThresholdPanelPoint> Points, double? Used, double? Proposed);
