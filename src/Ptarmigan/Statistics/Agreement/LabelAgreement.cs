namespace Ptarmigan.Statistics.Agreement;

/// <summary>Agreement on one label against all others: did the raters see it in the same items?</summary>
/// <param name="Label">The label.</param>
/// <param name="Count">How many ratings hold the label, among items with at least two ratings.</param>
/// <param name="Prevalence">Those ratings as a share of all ratings of these items, in [0, 1]. Null where no item has two ratings.</param>
/// <param name="SpecificAgreement">
/// The chance that another rater of the item gives the label too, once one gave it, in [0, 1]; with two raters
/// 2a / (2a + b + c). Null where nobody gave it. Source: Dice (1945); Fleiss (1981), "Statistical Methods for Rates and
/// Proportions", section 13.
/// </param>
/// <param name="Kappa">
/// Kappa of "this label or not": Cohen's for two raters, Fleiss' for more (on the items <see cref="FleissKappa"/> uses).
/// Null where nobody or everybody gave the label.
/// </param>
public readonly record struct LabelAgreement(
    string Label, int Count, double? Prevalence, double? SpecificAgreement, double? Kappa);
