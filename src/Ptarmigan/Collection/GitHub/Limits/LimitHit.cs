namespace Ptarmigan.Collection.GitHub.Limits;

/// <summary>GitHub said: not now.</summary>
/// <param name="IsSecondary">Whether it is the limit nobody can query; else the budget is used up.</param>
/// <param name="Until">From when it may be asked again; null where it did not say.</param>
internal readonly record struct LimitHit(bool IsSecondary, DateTimeOffset? Until);
