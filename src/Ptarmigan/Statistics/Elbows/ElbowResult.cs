namespace Ptarmigan.Statistics.Elbows;

/// <summary>Where a curve bends, and by what method that was said.</summary>
/// <param name="Method">How the elbow was found; null where there is none.</param>
/// <param name="Index">Its place on the curve, from 0; null where there is none.</param>
/// <param name="X">Its x, in the unit of the input; null where there is none.</param>
/// <param name="Value">Its y, in the unit of the input; null where there is none.</param>
/// <param name="Threshold">The cut a selection would take: items at or above it stay. The same number as <paramref name="Value"/>.</param>
/// <param name="Options">Direction, shape and sensitivity looked for.</param>
/// <param name="Curve">The whole curve, so that the choice can be drawn and argued with.</param>
/// <param name="Notes">Why the fallback was taken, or why there is no elbow; empty where Kneedle found one.</param>
public sealed record ElbowResult(
    ElbowMethod? Method,
    int? Index,
    double? X,
    double? Value,
    double? Threshold,
    ElbowOptions Options,
    IReadOnlyList<CurvePoint> Curve,
    IReadOnlyList<string> Notes);
