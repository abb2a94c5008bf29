namespace Ptarmigan.Classification;

/// <summary>How far confidences are from how often they are right: the expected calibration error over ten bins of equal width.</summary>
/// <remarks>Source: Naeini, Cooper and Hauskrecht (2015), "Obtaining well calibrated probabilities using Bayesian binning", AAAI.</remarks>
internal static class CalibrationError
{
    private const int Bins = 10;

    public static double Of(IReadOnlyCollection<(double Confidence, bool IsRight)> cases) =>
        cases.GroupBy(one => Math.Min((int)(one.Confidence * Bins), Bins - 1))
            .Sum(bin => Math.Abs(bin.Average(one => one.Confidence) - bin.Average(one => one.IsRight ? 1.0 : 0)) * bin.Count() / cases.Count);
}
