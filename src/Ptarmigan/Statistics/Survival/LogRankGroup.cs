namespace Ptarmigan.Statistics.Survival;

/// <summary>One group of a log-rank test.</summary>
/// <param name="Name">The group's name.</param>
/// <param name="Count">The number of members.</param>
/// <param name="Observed">The number of events.</param>
/// <param name="Expected">The number of events if at every time the risk were the same in all groups.</param>
public readonly record struct LogRankGroup(string Name, int Count, int Observed, double Expected);
