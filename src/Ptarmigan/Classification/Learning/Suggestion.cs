using Ptarmigan.Classification.Models;

namespace Ptarmigan.Classification.Learning;

/// <summary>An issue that is worth labelling next.</summary>
/// <param name="Report">The issue.</param>
/// <param name="Kind">Why.</param>
/// <param name="Margin">How much likelier the model holds its answer than the second, in [0, 1]: 0 where it cannot decide.</param>
/// <param name="Prediction">What the model says; not for whoever labels the issue.</param>
public sealed record Suggestion(StudyReport Report, SuggestionKind Kind, double Margin, Prediction Prediction)
{
    /// <summary>The answer, and the one that it was nearly.</summary>
    public (string Answer, string RunnerUp) Between => (Prediction.Candidates[0].Answer, Prediction.Candidates[1].Answer);
}
