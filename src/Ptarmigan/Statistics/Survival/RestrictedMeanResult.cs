namespace Ptarmigan.Statistics.Survival;

/// <summary>What <see cref="RestrictedMean"/> found.</summary>
/// <param name="Value">The restricted mean, in the unit of the sample, in [0, horizon]. Null where undefined.</param>
/// <param name="StandardError">Its standard error from Greenwood's variance. Null where undefined.</param>
/// <param name="Horizon">Up to when, in the unit of the sample.</param>
/// <param name="Note">Why it is undefined; null where it is defined.</param>
public sealed record RestrictedMeanResult(double? Value, double? StandardError, double Horizon, string? Note);
