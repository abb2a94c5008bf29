namespace Ptarmigan.Statistics.Elbows;

/// <summary>One point of the curve an elbow was looked for on.</summary>
/// <param name="X">The place along the curve, in the unit of the input, or the rank from 0 where values were sorted.</param>
/// <param name="Y">The height, in the unit of the input.</param>
/// <param name="Difference">
/// How far the curve, scaled to the unit square and turned to rise and bend upwards, lies above its diagonal, in [-1, 1].
/// </param>
public readonly record struct CurvePoint(double X, double Y, double Difference);
