using Ptarmigan.Classification.Models;

namespace Ptarmigan.Classification.Learning;

/// <summary>A labelled issue of which a model that was not trained on it says something else.</summary>
/// <param name="Issue">The issue and its labels.</param>
/// <param name="Label">The label: for challenges, the primary one.</param>
/// <param name="Probability">How likely the model holds the label, in [0, 1].</param>
/// <param name="Prediction">What the model says.</param>
/// <param name="IsLikelyError">Whether the model is as sure of its answer as it is on average of issues that bear it as their label.</param>
public sealed record Disagreement(LabelledIssue Issue, string Label, double Probability, Prediction Prediction, bool IsLikelyError);
