using Ptarmigan.Classification.Explanations;
using Ptarmigan.Classification.Models;
using Ptarmigan.Classification.Neighbours;

namespace Ptarmigan.Classification;

/// <summary>An issue of a study and what a model says of it.</summary>
/// <param name="Report">The issue.</param>
/// <param name="Predictions">For each question asked what the model says.</param>
public sealed record ClassifiedIssue(StudyReport Report, IReadOnlyList<Prediction> Predictions)
{
    /// <summary>For each answer of each prediction what carries it; empty where nobody asked.</summary>
    public IReadOnlyList<Explanation> Explanations { get; init; } = [];

    /// <summary>The labelled issues that are most like it; null where nobody asked, or nothing is labelled.</summary>
    public PrecedentFinding? Precedents { get; init; }

    /// <summary>The explanations of the answers to a question, that of the best one first.</summary>
    public IEnumerable<Explanation> ExplanationsOf(Annotation.Question question) => Explanations.Where(explanation => explanation.Question == question);
}
