namespace Ptarmigan.Classification.Learning;

/// <summary>How well a question is answered after training on so many labels: the middle of the repeats, with the lowest and the highest.</summary>
/// <param name="Labels">Number of labelled issues trained on, on average over the parts.</param>
/// <param name="MacroF1">Mean F1 over the answers.</param>
/// <param name="Kappa">Cohen's kappa with the labels.</param>
/// <param name="Accuracy">Share answered right.</param>
public sealed record LearningPoint(int Labels, Spread MacroF1, Spread Kappa, Spread Accuracy);
