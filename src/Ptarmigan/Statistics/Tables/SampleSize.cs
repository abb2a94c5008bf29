namespace Ptarmigan.Statistics.Tables;

/// <summary>How many items of a population to look at to estimate a share within a margin.</summary>
/// <remarks>Source: Cochran (1977), Sampling Techniques, third edition, eq. 4.1 and 4.2, with the share at its worst, one half.</remarks>
public static class SampleSize
{
    /// <summary>The number of items to draw at random, between 1 and the population.</summary>
    /// <param name="population">How many items there are, at least 1.</param>
    /// <param name="confidence">The confidence level, in (0, 1); 0.95 by default.</param>
    /// <param name="margin">The margin of error of the share, in (0, 1); 0.05 by default.</param>
    /// <exception cref="AssumptionException">The population is below 1, or confidence or margin is not in (0, 1).</exception>
    public static long ForProportion(long population, double confidence = 0.95, double margin = 0.05)
    {
        if (population < 1) throw Require.OutOfRange(population, "The population", "must be at least 1");
        Require.Confidence(confidence);
        Require.OpenUnitInterval(margin, "The margin");
        var z = Tails.StandardErrors(confidence);
        var ofInfinite = z * z * 0.25 / (margin * margin);
        var needed = ofInfinite / (1 + ((ofInfinite - 1) / population));
        return Math.Clamp((long)Math.Ceiling(needed), 1, population);
    }
}
