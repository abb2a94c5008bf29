namespace Ptarmigan.Statistics.Agreement;

/// <summary>What <see cref="GwetAc1"/> found.</summary>
/// <param name="Value">AC1, at most 1; 0 is chance agreement. Null where undefined.</param>
/// <param name="StandardError">From the spread over items, for raters taken as given. Null where undefined or for a single item.</param>
/// <param name="Interval">The Student interval with items - 1 degrees of freedom, cut off at 1. Null as the standard error is.</param>
/// <param name="PercentAgreement">The mean share of agreeing pairs of raters, in [0, 1]. Null where no item has two ratings.</param>
/// <param name="ChanceAgreement">The share expected by chance, in [0, 1/2]. Null where undefined.</param>
/// <param name="Note">Why it is undefined; null where it is defined.</param>
public sealed record GwetAc1Result(
    double? Value, double? StandardError, Interval? Interval, double? PercentAgreement, double? ChanceAgreement, string? Note)
{
    /// <summary><see cref="Interval"/> without what lies beyond -1 and 1, where the coefficient cannot be: for people to read. Null as the interval is.</summary>
    public Interval? ShownInterval => Interval?.Within(-1, 1);
}
