namespace Ptarmigan.Statistics.Agreement;

/// <summary>What <see cref="FleissKappa"/> found.</summary>
/// <param name="Value">Kappa, at most 1; 0 is chance agreement. Null where undefined.</param>
/// <param name="PercentAgreement">The mean share of agreeing pairs of raters on the items used, in [0, 1]. Null where no item can be used.</param>
/// <param name="ChanceAgreement">The share expected by chance, in [0, 1]. Null where no item can be used.</param>
/// <param name="Items">The number of items used.</param>
/// <param name="ItemsLeftOut">The number of items left out for having fewer ratings than the others.</param>
/// <param name="RatingsPerItem">The number of ratings of each item used; 0 where no item can be used.</param>
/// <param name="Note">Why it is undefined or which items were left out; null where there is nothing to say.</param>
public sealed record FleissKappaResult(
    double? Value,
    double? PercentAgreement,
    double? ChanceAgreement,
    int Items,
    int ItemsLeftOut,
    int RatingsPerItem,
    string? Note);
