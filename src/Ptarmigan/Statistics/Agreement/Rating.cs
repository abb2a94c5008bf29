namespace Ptarmigan.Statistics.Agreement;

/// <summary>One rater's answer about one item.</summary>
/// <param name="Item">What was rated, by a name that is unique among the items.</param>
/// <param name="Rater">Who or what rated it, by a name that is unique among the raters.</param>
/// <param name="Label">The label given; null says that the rater gave this item none, which is never read as a label of its own.</param>
public readonly record struct Rating(string Item, string Rater, string? Label);
