namespace Ptarmigan.Statistics;

/// <summary>A number computed from several samples together; NaN where they have none.</summary>
/// <param name="groups">The samples, or a resample of each; they are overwritten after the call.</param>
public delegate double GroupStatistic(IReadOnlyList<Sample> groups);
