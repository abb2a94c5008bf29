namespace Ptarmigan.Statistics;

/// <summary>A confidence interval: both ends, in the unit of the estimate, and the confidence they hold with.</summary>
/// <param name="Low">The lower end; may be negative infinity where the data set no bound.</param>
/// <param name="High">The upper end; may be positive infinity where the data set no bound.</param>
/// <param name="Confidence">The confidence level in (0, 1), such as 0.95.</param>
public readonly record struct Interval(double Low, double High, double Confidence);
