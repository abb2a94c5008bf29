namespace Ptarmigan.Statistics.Ranks;

/// <summary>The Kruskal-Wallis test: does at least one of several independent groups tend to other values?</summary>
/// <remarks>Source: Kruskal, Wallis (1952), "Use of ranks in one-criterion variance analysis", JASA 47(260).</remarks>
public static class KruskalWallis
{
    /// <summary>Tests the groups.</summary>
    /// <param name="groups">At least two groups of at least one finite value each.</param>
    /// <exception cref="AssumptionException">There are fewer than two groups, one is empty, or a value is not finite.</exception>
    public static KruskalWallisResult Test(IReadOnlyList<Sample> groups)
    {
        ArgumentNullException.ThrowIfNull(groups);
        var ranks = GroupRanks.Of(groups);
        var h = Statistic(ranks);
        var df = groups.Count - 1;

        return new KruskalWallisResult(
            ranks.N,
            h,
            df,
            h is null ? null : Tails.ChiSquareUpper(h.Value, df),
            h / (ranks.N - 1),
            [.. groups.Select((_, group) => ranks.MeanRank(group))],
            h is null ? ["h: all values are equal, so their ranks do not vary and the statistic does not exist."] : []);
    }

    /// <summary>Epsilon squared with a bootstrap interval; each group is resampled by itself.</summary>
    /// <remarks>The statistic cannot fall below zero and resampling adds differences, so the interval lies rather high for small groups.</remarks>
    /// <param name="groups">At least two groups of at least one finite value each.</param>
    /// <param name="options">Resamples, seed and confidence; the defaults where null.</param>
    /// <exception cref="AssumptionException">There are fewer than two groups, one is empty, or a value is not finite.</exception>
    public static BootstrapEstimate EpsilonSquared(IReadOnlyList<Sample> groups, BootstrapOptions? options = null) =>
        Bootstrap.OfGroups(groups, resample => Test(resample).EpsilonSquared ?? double.NaN, options);

    private static double? Statistic(GroupRanks ranks)
    {
        if (ranks.AllEqual) return null;
        double n = ranks.N, centre = (n + 1) / 2;
        var spread = 0.0;
        for (var group = 0; group < ranks.Sizes.Count; group++)
        {
            // Mean ranks around their common mean: the textbook form 12/(N(N+1)) sum(R²/n) - 3(N+1) subtracts two huge numbers.
            var deviation = ranks.MeanRank(group) - centre;
            spread += ranks.Sizes[group] * deviation * deviation;
        }

        return 12 / (n * (n + 1)) * spread / (1 - (ranks.TieSum / (n * (n - 1) * (n + 1))));
    }
}
