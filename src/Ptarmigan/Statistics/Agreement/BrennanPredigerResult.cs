namespace Ptarmigan.Statistics.Agreement;

/// <summary>What <see cref="BrennanPrediger"/> found.</summary>
/// <param name="Value">The coefficient, at most 1; 0 is chance agreement. Null where undefined.</param>
/// <param name="StandardError">From the spread over items. Null where undefined or for a single item.</param>
/// <param name="Interval">The Student interval with items - 1 degrees of freedom, cut off at 1. Null as the standard error is.</param>
/// <param name="Note">Why it is undefined; null where it is defined.</param>
public sealed record BrennanPredigerResult(double? Value, double? StandardError, Interval? Interval, string? Note)
{
    /// <summary><see cref="Interval"/> without what lies beyond -1 and 1, where the coefficient cannot be: for people to read. Null as the interval is.</summary>
    public Interval? ShownInterval => Interval?.Within(-1, 1);
}
