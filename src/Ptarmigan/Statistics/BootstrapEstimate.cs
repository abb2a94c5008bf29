namespace Ptarmigan.Statistics;

/// <summary>A statistic of the data with its percentile bootstrap interval, and what is needed to draw it again.</summary>
/// <param name="Estimate">The statistic of the data themselves; NaN where it does not exist.</param>
/// <param name="Interval">The percentile interval; null where no resample had a value.</param>
/// <param name="Resamples">How many resamples were drawn.</param>
/// <param name="Seed">The seed they were drawn with.</param>
/// <param name="Undefined">How many resamples had no value (NaN) and are left out of the interval.</param>
public readonly record struct BootstrapEstimate(double Estimate, Interval? Interval, int Resamples, long Seed, int Undefined);
