namespace Ptarmigan.Classification.Evaluation;

/// <summary>The measures within one repository.</summary>
/// <param name="Name">The repository.</param>
/// <param name="N">Number of its reports.</param>
/// <param name="MacroF1">Mean F1 over the answers that occur there.</param>
/// <param name="Accuracy">Share answered right.</param>
/// <param name="Kappa">Cohen's kappa of model and truth; not a number where both know one answer only.</param>
/// <param name="PerClass">Each answer.</param>
public sealed record RepositoryFigures(string Name, int N, Estimate MacroF1, double Accuracy, double Kappa, IReadOnlyList<ClassFigures> PerClass);
