namespace Ptarmigan.Statistics.Ranks;

/// <summary>Dunn's test: which pairs of groups differ, by the ranks of all groups together.</summary>
/// <remarks>
/// Goes with <see cref="KruskalWallis"/>: same ranks, same tie correction. Source: Dunn (1964), "Multiple comparisons using rank
/// sums", Technometrics 6(3), with <see cref="HolmAdjustment"/>.
/// </remarks>
public static class Dunn
{
    /// <summary>Compares every pair of groups, in the order (1, 2), (1, 3), ..., (2, 3), ...</summary>
    /// <param name="groups">At least two groups of at least one finite value each.</param>
    /// <exception cref="AssumptionException">There are fewer than two groups, one is empty, or a value is not finite.</exception>
    public static IReadOnlyList<DunnPair> Compare(IReadOnlyList<Sample> groups)
    {
        ArgumentNullException.ThrowIfNull(groups);
        var ranks = GroupRanks.Of(groups);
        var sorted = SortedValues.Of(groups);
        var pairs = new List<DunnPair>();
        for (var a = 0; a < groups.Count; a++)
        {
            for (var b = a + 1; b < groups.Count; b++)
            {
                var delta = PooledOrder.Of(sorted[a], sorted[b]).CliffsDelta;
                pairs.Add(new DunnPair(groups[a].Name, groups[b].Name, Z(ranks, a, b), null, null, delta));
            }
        }

        return ranks.AllEqual ? pairs : Adjusted(pairs);
    }

    private static double? Z(GroupRanks ranks, int a, int b)
    {
        if (ranks.AllEqual) return null;
        double n = ranks.N;
        var variance = ((n * (n + 1)) - (ranks.TieSum / (n - 1))) / 12;
        return (ranks.MeanRank(a) - ranks.MeanRank(b)) / Math.Sqrt(variance * ((1.0 / ranks.Sizes[a]) + (1.0 / ranks.Sizes[b])));
    }

    private static List<DunnPair> Adjusted(List<DunnPair> pairs)
    {
        var pValues = pairs.Select(pair => Tails.NormalBoth(pair.Z!.Value)).ToArray();
        var adjusted = HolmAdjustment.Adjust(pValues);
        return [.. pairs.Select((pair, i) => pair with { PValue = pValues[i], PAdjusted = adjusted[i] })];
    }
}
