namespace Ptarmigan.Statistics.Survival;

/// <summary>What <see cref="LogRank"/> found.</summary>
/// <param name="Groups">The groups, in the order given.</param>
/// <param name="ChiSquared">The test statistic, at least 0. Null where undefined.</param>
/// <param name="Df">The number of groups with expected events, less one; 0 where the test is undefined.</param>
/// <param name="PValue">The upper tail of the chi-squared distribution, in [0, 1]. Null where undefined.</param>
/// <param name="Note">Why the test is undefined; null where it is defined.</param>
public sealed record LogRankResult(
    IReadOnlyList<LogRankGroup> Groups, double? ChiSquared, int Df, double? PValue, string? Note);
