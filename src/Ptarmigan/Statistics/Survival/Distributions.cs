using MathNet.Numerics;
using MathNet.Numerics.Distributions;

namespace Ptarmigan.Statistics.Survival;

/// <summary>The few tails and quantiles these tests need, accurate far out, where one less the lower tail has no digits left.</summary>
internal static class Distributions
{
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="confidence"/> is not in (0, 1).</exception>
    public static double NormalReach(double confidence)
    {
        if (!(confidence is > 0 and < 1))
            throw new ArgumentOutOfRangeException(nameof(confidence), confidence, "A confidence level lies between 0 and 1.");
        return Normal.InvCDF(0, 1, 1 - (1 - confidence) / 2);
    }

    public static double NormalTwoSided(double z) => SpecialFunctions.Erfc(Math.Abs(z) / Math.Sqrt(2));

    public static double ChiSquaredUpper(double chiSquared, int degreesOfFreedom) => degreesOfFreedom == 1
        ? SpecialFunctions.Erfc(Math.Sqrt(chiSquared / 2))
        : SpecialFunctions.GammaUpperRegularized(degreesOfFreedom / 2.0, chiSquared / 2);
}
