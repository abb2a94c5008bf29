namespace Ptarmigan.Statistics.Agreement;

/// <summary>How two of the raters agree on the items both rated.</summary>
/// <param name="A">The first rater.</param>
/// <param name="B">The second rater.</param>
/// <param name="Items">The number of items both rated.</param>
/// <param name="PercentAgreement">The share of these with the same label, in [0, 1]. Null where there are none.</param>
/// <param name="Kappa">Cohen's kappa on these. Null where there are none or both raters used one and the same label only.</param>
public readonly record struct RaterPair(string A, string B, int Items, double? PercentAgreement, double? Kappa);
