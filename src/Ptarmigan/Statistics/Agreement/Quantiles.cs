using MathNet.Numerics.Distributions;

namespace Ptarmigan.Statistics.Agreement;

/// <summary>How many standard errors an interval reaches to each side.</summary>
internal static class Quantiles
{
    public static double NormalReach(double confidence) => Normal.InvCDF(0, 1, UpperPoint(confidence));

    public static double StudentReach(double confidence, int degreesOfFreedom)
    {
        var share = UpperPoint(confidence);
        var reach = StudentT.InvCDF(0, 1, degreesOfFreedom, share);
        // The library's root is good to about nine digits; two Newton steps bring it to the last one.
        for (var step = 0; step < 2; step++)
            reach -= (StudentT.CDF(0, 1, degreesOfFreedom, reach) - share) / StudentT.PDF(0, 1, degreesOfFreedom, reach);
        return reach;
    }

    /// <summary>The middle part of sorted resampled values, by linear interpolation between order statistics (R's type 7).</summary>
    public static Interval PercentileInterval(double[] sorted, double confidence)
    {
        var upper = UpperPoint(confidence);
        return new(At(1 - upper), At(upper), confidence);

        double At(double probability)
        {
            var position = (sorted.Length - 1) * probability;
            var below = (int)position;
            var above = Math.Min(below + 1, sorted.Length - 1);
            return sorted[below] + (position - below) * (sorted[above] - sorted[below]);
        }
    }

    /// <exception cref="ArgumentOutOfRangeException"><paramref name="confidence"/> is not in (0, 1).</exception>
    public static void ThrowIfNotConfidence(double confidence)
    {
        if (!(confidence is > 0 and < 1))
            throw new ArgumentOutOfRangeException(nameof(confidence), confidence, "A confidence level lies between 0 and 1.");
    }

    private static double UpperPoint(double confidence)
    {
        ThrowIfNotConfidence(confidence);
        return 1 - (1 - confidence) / 2;
    }
}
