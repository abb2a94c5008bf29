namespace Ptarmigan.Collection;

/// <summary>A word of GitHub's that this version does not know; it was kept as it is.</summary>
/// <param name="Of">What it is said of: <c>state</c>, <c>state reason</c> or <c>event</c>.</param>
/// <param name="Word">The word.</param>
/// <param name="Count">How often it came.</param>
public sealed record UnfamiliarWord(string Of, string Word, long Count);
