namespace Ptarmigan.Statistics.Ranks;

/// <summary>One pair of groups in Dunn's test.</summary>
/// <param name="A">The first group's name.</param>
/// <param name="B">The second group's name.</param>
/// <param name="Z">The difference of the mean ranks, A minus B, in standard errors; null where all values are equal.</param>
/// <param name="PValue">The two-sided p-value of this pair alone; null where <paramref name="Z"/> is.</param>
/// <param name="PAdjusted">The p-value after Holm's adjustment over all pairs; null where <paramref name="Z"/> is.</param>
/// <param name="CliffsDelta">How often A exceeds B minus how often B exceeds A, over these two groups' own pairs, in [-1, 1].</param>
public readonly record struct DunnPair(string A, string B, double? Z, double? PValue, double? PAdjusted, double CliffsDelta);
