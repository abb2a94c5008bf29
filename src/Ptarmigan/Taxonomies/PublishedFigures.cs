namespace Ptarmigan.Taxonomies;

/// <summary>What a taxonomy's source published for a theme or sub-theme; null where it did not say.</summary>
/// <param name="Challenges">How many challenges were found.</param>
/// <param name="IssueReports">In how many issues.</param>
/// <param name="Codes">How many codes lie below.</param>
/// <param name="AverageResolutionDays">The mean resolution time of its closed issues, in days.</param>
public readonly record struct PublishedFigures(int? Challenges, int? IssueReports, int? Codes, double? AverageResolutionDays);
