using Ptarmigan.Issues;

namespace Ptarmigan.Reporting.Analyses;

/// <summary>An issue with an answer to *PTM-related?*, as the analyses see it.</summary>
/// <param name="Repository">The repository it belongs to.</param>
/// <param name="Number">Its number there.</param>
/// <param name="IsPtmRelated">The answer.</param>
/// <param name="Type">Its issue type (bug, enhancement, question); null where nobody said.</param>
/// <param name="Challenges">The codes of its challenges, the primary one first; empty for an issue that is not PTM-related.</param>
/// <param name="IsClosed">Whether it was closed when last seen.</param>
/// <param name="ResolutionDays">Its resolution time in whole days; null while it is open, or where its dates contradict each other.</param>
/// <param name="ObservedDays">How long it was observed, exactly: to its closing, or to the collection date; null where its dates contradict each other.</param>
public sealed record StudiedIssue(
    RepositoryName Repository,
    int Number,
    bool IsPtmRelated,
    string? Type,
    IReadOnlyList<string> Challenges,
    bool IsClosed,
    int? ResolutionDays,
    double? ObservedDays)
{
    /// <summary>The issue's name for people: <c>owner/name#7</c>.</summary>
    public override string ToString() => $"{Repository}#{Number}";
}
