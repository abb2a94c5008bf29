namespace Ptarmigan.Taxonomies;

/// <summary>The totals a taxonomy's source published; null where it did not say.</summary>
/// <param name="IssuesExamined">How many issues were looked at.</param>
/// <param name="PtmIssues">How many of them were PTM-related.</param>
/// <param name="Repositories">In how many repositories.</param>
/// <param name="Challenges">How many challenges were found.</param>
/// <param name="Themes">How many themes there are.</param>
/// <param name="SubThemes">How many sub-themes there are.</param>
public readonly record struct PublishedTotals(
    int? IssuesExamined, int? PtmIssues, int? Repositories, int? Challenges, int? Themes, int? SubThemes);
