using Ptarmigan.Classification.Models;

namespace Ptarmigan.Classification;

/// <summary>An issue of a study and what a model says of it.</summary>
/// <param name="Report">The issue.</param>
/// <param name="Predictions">For each question asked what the model says.</param>
public sealed record ClassifiedIssue(StudyReport Report, IReadOnlyList<Prediction> Predictions);
