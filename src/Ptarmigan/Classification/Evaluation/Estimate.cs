namespace Ptarmigan.Classification.Evaluation;

/// <summary>A measure with its percentile bootstrap interval of 95 %.</summary>
/// <param name="Value">The measure; not a number where it is undefined.</param>
/// <param name="Low">Lower end of the interval.</param>
/// <param name="High">Upper end of the interval.</param>
public readonly record struct Estimate(double Value, double Low, double High);
