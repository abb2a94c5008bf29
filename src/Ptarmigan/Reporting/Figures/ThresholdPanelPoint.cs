namespace Ptarmigan.Reporting.Figures;

/// <summary>One point of a curve.</summary>
/// <param name="Threshold">The threshold, not negative.</param>
/// <param name="Kept">How many it keeps, not negative.</param>
/// <param name="IsLookedAt">Whether the elbow was looked for there; false where the curve was cut off.</param>
public readonly record struct ThresholdPanelPoint(double Threshold, long Kept, bool IsLookedAt);
