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
    /// <exception cref="AssumptionException">The confidence is not in (0, 1).</exception>
    public static double StandardErrors(double confidence)
    {
        Require.Confidence(confidence);
        return -Normal.InvCDF(0, 1, (1 - confidence) / 2);
    }

    /// <summary>How many standard errors a two-sided interval of Student's distribution reaches to either side.</summary>
    /// <exception cref="AssumptionException">The confidence is not in (0, 1).</exception>
    public static double StudentErrors(double confidence, int df)
    {
        Require.Confidence(confidence);
        var share = 1 - ((1 - confidence) / 2);
        var reach = StudentT.InvCDF(0, 1, df, share);
        // The library's root is good to about nine digits; two Newton steps bring it to the last one.
        for (var step = 0; step < 2; step++) reach -= (StudentT.CDF(0, 1, df, reach) - share) / StudentT.PDF(0, 1, df, reach);
        return reach;
    }
}
