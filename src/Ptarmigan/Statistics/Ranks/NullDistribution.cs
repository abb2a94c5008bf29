using System.Globalization;

namespace Ptarmigan.Statistics.Ranks;

/// <summary>The distribution of U when two samples without ties come from one population.</summary>
/// <remarks>
/// The number of arrangements with each U are the coefficients of a Gaussian binomial, built here factor by factor:
/// (1 - q^(m+i)) / (1 - q^i). Each factor is scaled to keep probabilities instead of counts, which would overflow.
/// Source: Andrews (1976), The Theory of Partitions, theorem 3.1.
/// </remarks>
internal static class NullDistribution
{
    // Ten units in the last place of 1.
    private const double RoundingError = 10 * 2.220446049250313e-16;

    // About a second of work; beyond it the normal approximation is right to many digits anyway.
    private const double MaximumWork = 5e8;

    /// <summary>The probability that U is at most <paramref name="u"/>.</summary>
    public static double AtMost(long u, int first, int second)
    {
        var pairs = (long)first * second;
        if (u < 0) return 0;
        if (u >= pairs) return 1;
        if (u <= (pairs - 1) / 2) return Location.Sum(Probabilities(u, first, second));
        return 1 - AtMost(pairs - 1 - u, first, second);
    }

    /// <summary>The smallest u for which <see cref="AtMost"/> reaches <paramref name="probability"/>, which is below one half, as R's qwilcox.</summary>
    public static long Quantile(double probability, int first, int second)
    {
        // R allows this much rounding error before it takes the next larger u.
        var wanted = probability - RoundingError;
        var probabilities = Probabilities((long)first * second / 2, first, second);
        var u = 0;
        for (var sum = probabilities[0]; sum < wanted && u + 1 < probabilities.Length; sum += probabilities[u]) u++;
        return u;
    }

    /// <summary>
    /// The probabilities of U = 0, 1, ..., <paramref name="upTo"/>, which is at most half the number of pairs: the distribution is
    /// symmetric, and beyond its middle the subtractions below would cancel.
    /// </summary>
    public static double[] Probabilities(long upTo, int first, int second)
    {
        var (small, large) = first < second ? (first, second) : (second, first);
        if (!IsWithinReach(upTo, small, large)) throw TooLarge(small, large);
        var probabilities = new double[upTo + 1];
        probabilities[0] = 1;
        for (var i = 1; i <= small; i++) MultiplyByFactor(probabilities, i, large);
        return probabilities;
    }

    /// <summary>Whether the probabilities up to a U can be had in reasonable time.</summary>
    public static bool IsWithinReach(long upTo, int first, int second) => (double)upTo * Math.Min(first, second) <= MaximumWork;

    private static void MultiplyByFactor(double[] probabilities, int i, int large)
    {
        var scale = i / ((double)large + i);
        for (var u = probabilities.Length - 1; u >= large + i; u--) probabilities[u] -= probabilities[u - large - i];
        for (var u = 0; u < probabilities.Length; u++) probabilities[u] *= scale;
        for (var u = i; u < probabilities.Length; u++) probabilities[u] += probabilities[u - i];
    }

    private static AssumptionException TooLarge(int small, int large)
    {
        var sizes = string.Create(CultureInfo.InvariantCulture, $"{small} and {large} values");
        return new AssumptionException(
            Assumption.InRange, sizes, $"The exact distribution for samples of {sizes} takes too long; use the asymptotic method.");
    }
}
