using Ptarmigan.Classification.Models;

namespace Ptarmigan.Classification.Evaluation;

/// <summary>A labelled report and what a model that had not seen it said.</summary>
/// <param name="Repository">The repository it is from.</param>
/// <param name="Truth">The right answers, the primary one first.</param>
/// <param name="Prediction">What the model said.</param>
public sealed record JudgedReport(string Repository, IReadOnlyList<string> Truth, Prediction Prediction)
{
    /// <summary>The report itself; null where it is not kept.</summary>
    public LabelledText? Source { get; init; }

    /// <summary>Whether the model's answer is the right one; for challenges, the primary one.</summary>
    public bool IsRight => Prediction.Answer == Truth[0];
}
