namespace Ptarmigan.Statistics.Ranks;

/// <summary>By how much one sample lies above another, with a confidence interval.</summary>
/// <param name="Estimate">The median of all differences first minus second, in the unit of the values.</param>
/// <param name="Interval">
/// The interval that belongs to the two-sided Mann-Whitney test. Where the samples are too small for the confidence asked for it
/// runs from the smallest to the largest difference and carries the confidence these reach.
/// </param>
/// <param name="Exact">Whether the interval comes from the exact distribution of U (no ties, both samples below 50) or from the normal one.</param>
/// <param name="Notes">What is special about the interval; empty where nothing is.</param>
public sealed record HodgesLehmannResult(double Estimate, Interval Interval, bool Exact, IReadOnlyList<string> Notes);
