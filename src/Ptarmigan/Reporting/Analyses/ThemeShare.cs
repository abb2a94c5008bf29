using Ptarmigan.Statistics;

namespace Ptarmigan.Reporting.Analyses;

/// <summary>A theme's share of all challenges, beside the share its taxonomy's source published.</summary>
/// <param name="Code">The theme's code.</param>
/// <param name="Name">The theme's name.</param>
/// <param name="Challenges">Its challenges in this study.</param>
/// <param name="Share">Their share of all challenges, in [0, 1].</param>
/// <param name="Interval">The Wilson interval of the share.</param>
/// <param name="PublishedChallenges">Its challenges as published; null where they were not.</param>
/// <param name="PublishedShare">Their share as published, in [0, 1].</param>
/// <param name="PublishedInterval">The Wilson interval of the published share.</param>
public sealed record ThemeShare(
    string Code, string Name, int Challenges, double Share, Interval Interval,
    int? PublishedChallenges, double? PublishedShare, Interval? PublishedInterval);
