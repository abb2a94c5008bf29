using MathNet.Numerics.LinearAlgebra;

namespace Ptarmigan.Statistics.Survival;

/// <summary>Whether the events of several groups come at the same risk at every time: the log-rank test of two or more groups.</summary>
/// <remarks>
/// With the hypergeometric variance, which allows ties. Groups with no expected events count for nothing and take no degree
/// of freedom. Source: Mantel (1966), Cancer Chemotherapy Reports 50(3); Peto, Peto (1972), JRSS A 135(2); equal to R's survdiff.
/// </remarks>
public static class LogRank
{
    /// <summary>Tests two or more groups.</summary>
    /// <param name="groups">The groups.</param>
    /// <exception cref="AssumptionException">There are fewer than two groups.</exception>
    public static LogRankResult Test(IReadOnlyList<SurvivalSample> groups)
    {
        ArgumentNullException.ThrowIfNull(groups);
        if (groups.Count < 2)
            throw new AssumptionException(
                Assumption.EnoughGroups, "groups", $"The log-rank test compares two or more groups; there are {groups.Count}.");

        var expected = new double[groups.Count];
        var covariance = Matrix<double>.Build.Dense(groups.Count, groups.Count);
        foreach (var (atRisk, events) in PooledMoments.EventTimes(groups)) Add(atRisk, events, expected, covariance);

        var compared = groups.Zip(expected, (group, events) => new LogRankGroup(group.Name, group.Count, group.Events, events)).ToList();
        // One group is left out: the differences sum to zero.
        var kept = Enumerable.Range(0, groups.Count).Where(group => expected[group] > 0).Skip(1).ToList();
        if (kept.Count == 0) return new(compared, null, 0, null, "there are no events, or only one group is ever at risk");

        var differences = Vector<double>.Build.DenseOfEnumerable(kept.Select(group => groups[group].Events - expected[group]));
        var variance = Matrix<double>.Build.Dense(kept.Count, kept.Count, (row, column) => covariance[kept[row], kept[column]]);
        if (variance.Rank() < kept.Count)
            return new(compared, null, 0, null, "some groups are never at risk at the time of an event together with others");

        var chiSquared = Math.Max(0, differences.DotProduct(variance.Solve(differences)));
        return new(compared, chiSquared, kept.Count, Tails.ChiSquareUpper(chiSquared, kept.Count), null);
    }

    private static void Add(double[] atRisk, double[] events, double[] expected, Matrix<double> covariance)
    {
        double all = atRisk.Sum(), happened = events.Sum();
        var factor = all > 1 ? happened * (all - happened) / (all - 1) : 0;
        for (var row = 0; row < atRisk.Length; row++)
        {
            var share = atRisk[row] / all;
            expected[row] += happened * share;
            for (var column = 0; column < atRisk.Length; column++)
                covariance[row, column] += factor * share * ((row == column ? 1 : 0) - atRisk[column] / all);
        }
    }
}
