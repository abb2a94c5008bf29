namespace Ptarmigan.Classification.Evaluation;

/// <summary>How right the surest answers are.</summary>
/// <param name="Coverage">Share of reports answered, the surest first.</param>
/// <param name="Accuracy">Share of these answered right.</param>
/// <param name="LeastConfidence">The confidence of the least sure of them.</param>
public readonly record struct CoveragePoint(double Coverage, double Accuracy, double LeastConfidence);
