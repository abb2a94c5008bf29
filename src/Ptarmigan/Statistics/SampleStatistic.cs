namespace Ptarmigan.Statistics;

/// <summary>A number computed from one sample, such as <see cref="Location.Median"/>; NaN where the sample has none.</summary>
/// <param name="sample">The sample, or a resample of it.</param>
public delegate double SampleStatistic(ReadOnlySpan<double> sample);
