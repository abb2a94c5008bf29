namespace Ptarmigan.Statistics.Ranks;

/// <summary>The rank sums of several groups in their pooled order, and the ties in it.</summary>
/// <param name="Sizes">The size of each group.</param>
/// <param name="RankSums">The sum of each group's mid-ranks.</param>
/// <param name="TieSum">The sum of t³ - t over the runs of t equal values in the pooled groups.</param>
internal sealed record GroupRanks(IReadOnlyList<int> Sizes, IReadOnlyList<double> RankSums, double TieSum)
{
    public int N { get; } = Sizes.Sum();

    public bool AllEqual => TieSum >= PooledOrder.Ties(N);

    public double MeanRank(int group) => RankSums[group] / Sizes[group];

    /// <summary>Ranks at least two groups of at least one finite value each.</summary>
    public static GroupRanks Of(IReadOnlyList<Sample> groups)
    {
        Require.AtLeast(groups.Count, 2, "groups");
        foreach (var group in groups) Require.Measurable(group.Values.Span, group.Name);
        return OfSorted(SortedValues.Of(groups));
    }

    private static GroupRanks OfSorted(double[][] sorted)
    {
        var next = new int[sorted.Length];
        var runs = new int[sorted.Length];
        var sums = new double[sorted.Length];
        var heads = sorted.Select(group => group[0]).ToArray();
        var total = sorted.Sum(group => group.Length);
        var tieSum = 0.0;
        for (var ranked = 0; ranked < total;)
        {
            var value = Smallest(heads);
            var run = 0;
            for (var group = 0; group < sorted.Length; group++)
            {
                runs[group] = PooledOrder.RunLength(sorted[group], next[group], value);
                run += runs[group];
            }

            var midRank = ranked + ((run + 1) / 2.0);
            for (var group = 0; group < sorted.Length; group++)
            {
                sums[group] += runs[group] * midRank;
                next[group] += runs[group];
                heads[group] = PooledOrder.Head(sorted[group], next[group]);
            }

            tieSum += PooledOrder.Ties(run);
            ranked += run;
        }

        return new GroupRanks([.. sorted.Select(group => group.Length)], sums, tieSum);
    }

    private static double Smallest(double[] heads)
    {
        var smallest = heads[0];
        foreach (var head in heads) smallest = double.MinNative(smallest, head);
        return smallest;
    }
}
