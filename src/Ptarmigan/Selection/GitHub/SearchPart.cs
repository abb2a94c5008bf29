namespace Ptarmigan.Selection.GitHub;

/// <summary>A span of time that a search asked for.</summary>
/// <param name="From">Its first second.</param>
/// <param name="To">Its last second.</param>
/// <param name="Total">How many repositories GitHub counts in it.</param>
/// <param name="IsSplit">Whether its halves were asked for instead.</param>
/// <param name="IsIncomplete">Whether GitHub did not look everywhere, however often it was asked.</param>
internal sealed record SearchPart(DateTimeOffset From, DateTimeOffset To, long Total, bool IsSplit, bool IsIncomplete);
