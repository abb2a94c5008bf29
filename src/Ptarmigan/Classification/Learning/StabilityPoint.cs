namespace Ptarmigan.Classification.Learning;

/// <summary>How far a model agrees with the one before it, which had fewer labels.</summary>
/// <param name="Labels">Number of labels it was trained on.</param>
/// <param name="Kappa">Cohen's kappa of the two models' answers on the pool; null for the first, and where it is undefined.</param>
/// <param name="Changed">Share of the pool on which they differ; null for the first.</param>
/// <param name="IsStable">Whether predictions have stabilised here.</param>
public sealed record StabilityPoint(int Labels, double? Kappa, double? Changed, bool IsStable);
