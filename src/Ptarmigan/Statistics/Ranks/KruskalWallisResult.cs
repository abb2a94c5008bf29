namespace Ptarmigan.Statistics.Ranks;

/// <summary>A Kruskal-Wallis test with its effect size.</summary>
/// <param name="N">How many values there are in all groups together.</param>
/// <param name="H">The statistic with tie correction, at least 0; null where all values are equal.</param>
/// <param name="Df">The degrees of freedom: the number of groups minus 1.</param>
/// <param name="PValue">The chi-square approximation of the p-value, in [0, 1]; null where <paramref name="H"/> is.</param>
/// <param name="EpsilonSquared">H / (N - 1), in [0, 1]; null where <paramref name="H"/> is.</param>
/// <param name="MeanRanks">The mean mid-rank of each group, in the order of the groups.</param>
/// <param name="Notes">Why a value is null; empty where all exist.</param>
public sealed record KruskalWallisResult(
    int N, double? H, int Df, double? PValue, double? EpsilonSquared, IReadOnlyList<double> MeanRanks, IReadOnlyList<string> Notes);
