using Ptarmigan.Statistics;

namespace Ptarmigan.Reporting.Figures;

/// <summary>A value computed from a sample, with its interval where there is one.</summary>
/// <param name="Value">The value.</param>
/// <param name="Interval">Its confidence interval, in the same unit; ends may be infinite. Null where none was computed.</param>
public readonly record struct Estimate(double Value, Interval? Interval = null);
