namespace Ptarmigan.Reporting.Analyses;

/// <summary>A measure of the study's repositories in five numbers, over those for which it is known.</summary>
/// <param name="Measure">The measure: stars, forks, commits, issues, labelled issues or PTM issues.</param>
/// <param name="Known">For how many repositories it is known.</param>
/// <param name="Min">The smallest value; null where none is known, as the other figures are.</param>
/// <param name="Max">The largest value.</param>
/// <param name="Mean">The mean.</param>
/// <param name="Sd">The sample standard deviation; null below two known values.</param>
public sealed record MeasureSummary(string Measure, int Known, double? Min, double? Max, double? Mean, double? Sd);
