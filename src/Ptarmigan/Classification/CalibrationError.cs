using Ptarmigan.Statistics;

namespace Ptarmigan.Classification;

/// <summary>How far confidences are from how often they are right: the expected calibration error over ten bins of equal width.</summary>
/// <remarks>Source: Naeini, Cooper and Hauskrecht (2015), "Obtaining well calibrated probabilities using Bayesian binning", AAAI.</remarks>
internal static class CalibrationError
{
    private const int Bins = 10;

    private const int Draws = 500;

    /// <summary>What the error would be on average, by chance alone, if every confidence were the probability of being right: bins of few cases are off by chance, so that the error is above 0 for anyone.</summary>
    /// <remarks>Source: Bröcker and Smith (2007), "Increasing the reliability of reliability diagrams", Weather and Forecasting 22 (consistency resampling).</remarks>
    /// <param name="confidences">The confidences.</param>
    /// <param name="seed">Seed of the draws.</param>
    public static double ByChance(IReadOnlyCollection<double> confidences, long seed)
    {
        var random = new SeededRandom(seed);
        var sum = 0.0;
        for (var draw = 0; draw < Draws; draw++) sum += Of([.. confidences.Select(confidence => (confidence, random.NextDouble() < confidence))]);
        return sum / Draws;
    }

    public static double Of(IReadOnlyCollection<(double Confidence, bool IsRight)> cases) =>
        cases.GroupBy(one => Math.Min((int)(one.Confidence * Bins), Bins - 1))
            .Sum(bin => Math.Abs(bin.Average(one => one.Confidence) - bin.Average(one => one.IsRight ? 1.0 : 0)) * bin.Count() / cases.Count);
}
