namespace Ptarmigan.Statistics.Agreement;

/// <summary>One rater's answer about one item where an answer may hold several labels, or none.</summary>
/// <param name="Item">What was rated, by a name that is unique among the items.</param>
/// <param name="Rater">Who or what rated it, by a name that is unique among the raters.</param>
/// <param name="Labels">
/// The labels given. <see cref="LabelSet.Empty"/> says that the rater looked and found none to apply; null says that the
/// rater did not rate the item.
/// </param>
public readonly record struct SetRating(string Item, string Rater, LabelSet? Labels);
