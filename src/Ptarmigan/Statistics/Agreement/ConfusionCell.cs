namespace Ptarmigan.Statistics.Agreement;

/// <summary>One place of a confusion table that is not empty.</summary>
/// <param name="First">The first rater's label, as its place in the table's labels.</param>
/// <param name="Second">The second rater's label, as its place in the table's labels.</param>
/// <param name="Items">How many items were rated so; at least 1.</param>
public readonly record struct ConfusionCell(int First, int Second, int Items);
