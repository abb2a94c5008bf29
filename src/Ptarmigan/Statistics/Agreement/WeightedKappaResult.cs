namespace Ptarmigan.Statistics.Agreement;

/// <summary>What <see cref="WeightedKappa"/> found.</summary>
/// <param name="Value">Weighted kappa, at most 1. Null where undefined.</param>
/// <param name="StandardError">The large-sample standard error. Null where undefined.</param>
/// <param name="Interval">Value plus and minus the normal quantile times the standard error, not cut off at 1. Null where undefined.</param>
/// <param name="Weights">The weights used.</param>
/// <param name="Table">The working, with rows and columns in the order of the labels.</param>
/// <param name="Note">Why it is undefined; null where it is defined.</param>
public sealed record WeightedKappaResult(
    double? Value, double? StandardError, Interval? Interval, KappaWeights Weights, ConfusionTable Table, string? Note);
