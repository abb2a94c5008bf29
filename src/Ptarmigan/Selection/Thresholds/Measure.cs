using Ptarmigan.Studies;

namespace Ptarmigan.Selection.Thresholds;

/// <summary>A number that is known of repositories and that a threshold can be set on.</summary>
/// <param name="Criterion">The criterion's short name, as the protocol and the store write it.</param>
/// <param name="Title">What it asks, for people.</param>
/// <param name="Unit">The unit, in the plural; empty where the title says it.</param>
/// <param name="IsLimit">Whether the threshold is the most that is allowed, not the least that is wanted.</param>
/// <param name="RuleOf">How the protocol sets the threshold.</param>
/// <param name="ValueOf">The number of a candidate; null where it is not known.</param>
public sealed record Measure(
    string Criterion, string Title, string Unit, bool IsLimit,
    Func<SelectionProtocol, ThresholdRule> RuleOf, Func<Candidate, DateTimeOffset?, double?> ValueOf)
{
    /// <summary>Every measure, in the order in which the criteria are applied.</summary>
    public static IReadOnlyList<Measure> All { get; } =
    [
        new("size", "Size", "kilobytes", false, protocol => protocol.SizeKilobytes, (candidate, _) => candidate.SizeKilobytes),
        new("stars", "Popularity: stars", "stars", false, protocol => protocol.Stars, (candidate, _) => candidate.Stars),
        new("forks", "Popularity: forks", "forks", false, protocol => protocol.Forks, (candidate, _) => candidate.Forks),
        new("activity", "Activity: days since the last one", "days", true, protocol => protocol.InactiveDays, DaysInactive),
        // Open issues, all that some lists tell, are the least there can be.
        new("issues", "Issues", "issues", false, protocol => protocol.Issues, (candidate, _) => candidate.Issues ?? candidate.OpenIssues),
        new("commits", "Commits", "commits", false, protocol => protocol.Commits, (candidate, _) => candidate.Commits),
    ];

    /// <summary>Whether a value passes a threshold.</summary>
    /// <param name="value">The value.</param>
    /// <param name="threshold">The threshold; the value itself passes.</param>
    public bool Passes(double value, double threshold) => IsLimit ? value <= threshold : value >= threshold;

    private static double? DaysInactive(Candidate candidate, DateTimeOffset? reference) =>
        candidate.LastActivityAt is { } last && reference is { } now ? Math.Max(0, Math.Floor((now - last).TotalDays)) : null;
}
