namespace Ptarmigan.Classification.Evaluation;

/// <summary>How well one answer is told from the others.</summary>
/// <param name="Answer">The answer.</param>
/// <param name="Reports">Number of reports whose answer it is.</param>
/// <param name="Precision">Share of those said to have it that do; 0 where none is said to.</param>
/// <param name="Recall">Share of those that have it that are said to.</param>
/// <param name="F1">Harmonic mean of the two.</param>
public readonly record struct ClassFigures(string Answer, int Reports, double Precision, double Recall, double F1);
