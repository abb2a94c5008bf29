namespace Ptarmigan.Statistics.Agreement;

/// <summary>What <see cref="CohenKappa"/> found.</summary>
/// <param name="Value">Kappa, at most 1; 0 is chance agreement. Null where undefined.</param>
/// <param name="StandardError">The large-sample standard error of Fleiss, Cohen and Everitt (1969), eq. 13. Null where undefined.</param>
/// <param name="Interval">Value plus and minus the normal quantile times the standard error, not cut off at 1. Null where undefined.</param>
/// <param name="Maximum">The largest kappa the two raters' shares of each label allow. Null where undefined.</param>
/// <param name="PercentAgreement">The share of items with the same label, in [0, 1]. Null where no item has both ratings.</param>
/// <param name="ChanceAgreement">The share expected by chance, in [0, 1]. Null where no item has both ratings.</param>
/// <param name="Table">The working: how often the raters gave each pair of labels.</param>
/// <param name="Note">Why kappa is undefined; null where it is defined.</param>
public sealed record CohenKappaResult(
    double? Value,
    double? StandardError,
    Interval? Interval,
    double? Maximum,
    double? PercentAgreement,
    double? ChanceAgreement,
    ConfusionTable Table,
    string? Note)
{
    /// <summary><see cref="Interval"/> without what lies beyond -1 and 1, where kappa cannot be: for people to read. Null where undefined.</summary>
    public Interval? ShownInterval => Interval?.Within(-1, 1);
}
