using Ptarmigan.Statistics;

namespace Ptarmigan.Reporting.Analyses;

/// <summary>What one of several studies found of a theme or sub-theme.</summary>
/// <param name="Challenges">How many challenges.</param>
/// <param name="Share">Their share of all challenges of the study, in [0, 1].</param>
/// <param name="Interval">The Wilson interval of the share.</param>
/// <param name="Residual">How far the count lies from what would be if all studies spread alike, in standard errors; null where that is undefined.</param>
public sealed record ComparedShare(int Challenges, double Share, Interval Interval, double? Residual);
