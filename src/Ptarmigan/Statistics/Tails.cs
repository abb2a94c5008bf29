using MathNet.Numerics;
using MathNet.Numerics.Distributions;

namespace Ptarmigan.Statistics;

/// <summary>Upper tails and quantiles of the distributions the tests refer to.</summary>
/// <remarks>
/// Tails are computed as tails, never as one minus the rest, so they keep 12 significant digits down to about 1e-300
/// (the test `TailsTests` compares them with SciPy).
/// </remarks>
internal static class Tails
{
    /// <summary>The probability that a standard normal variable exceeds <paramref name="z"/>.</summary>
    public static double NormalUpper(double z) => 0.5 * SpecialFunctions.Erfc(z / Constants.Sqrt2);

    /// <summary>The probability that a standard normal variable is further from zero than <paramref name="z"/>.</summary>
    public static double NormalBoth(double z) => SpecialFunctions.Erfc(Math.Abs(z) / Constants.Sqrt2);

    /// <summary>The probability that a chi-square variable with <paramref name="df"/> degrees of freedom exceeds <paramref name="x"/>.</summary>
    public static double ChiSquareUpper(double x, int df) => x <= 0 ? 1 : SpecialFunctions.GammaUpperRegularized(df / 2.0, x / 2);

    /// <summary>How many standard errors a two-sided normal interval of this confidence reaches to either side.</summary>
    public static double StandardErrors(double confidence) => -Normal.InvCDF(0, 1, (1 - confidence) / 2);
}
