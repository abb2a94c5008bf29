namespace Ptarmigan.Selection.Thresholds;

/// <summary>One point of the curve "repositories kept against threshold".</summary>
/// <param name="Threshold">The threshold, in the measure's unit.</param>
/// <param name="Kept">How many repositories pass it.</param>
/// <param name="Difference">How far the scaled curve lies above the line between its ends there; null where the curve was cut off.</param>
public sealed record ThresholdPoint(double Threshold, int Kept, double? Difference);
