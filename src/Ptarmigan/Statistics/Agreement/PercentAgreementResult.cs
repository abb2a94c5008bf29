namespace Ptarmigan.Statistics.Agreement;

/// <summary>What <see cref="PercentAgreement"/> found.</summary>
/// <param name="Value">Mean over items of the share of pairs of raters that agree, in [0, 1]. Null where no item has two ratings.</param>
/// <param name="Unanimous">The share of items on which everybody who rated it agrees, in [0, 1]. Null where no item has two ratings.</param>
/// <param name="Items">The number of items with at least two ratings.</param>
/// <param name="ItemsLeftOut">The number of items with fewer.</param>
public sealed record PercentAgreementResult(double? Value, double? Unanimous, int Items, int ItemsLeftOut);
