using Ptarmigan.Annotation;

namespace Ptarmigan.Classification.Models;

/// <summary>What a trained model says of one report to one question.</summary>
/// <param name="Question">The question.</param>
/// <param name="Answer">The likeliest answer: an option, or the code of the primary challenge.</param>
/// <param name="Confidence">Probability that it is right, in [0, 1], calibrated on reports the model had not seen.</param>
/// <param name="IsUnsure">Whether the model would rather not say: at this confidence too many of its answers were wrong (<see cref="HeadDescription.LeastConfidence"/>), or <see cref="IsBeyondTraining"/>.</param>
/// <param name="Answers">The answer as a set: for challenges every code that stands out, the primary one first; else the answer alone.</param>
/// <param name="Candidates">Every answer with its probability, likeliest first.</param>
/// <param name="Plausible">The smallest set of answers that holds the right one in nine cases of ten (split conformal prediction).</param>
/// <param name="Context">Whether other reports of the repository were considered.</param>
public sealed record Prediction(
    Question Question,
    string Answer,
    double Confidence,
    bool IsUnsure,
    IReadOnlyList<string> Answers,
    IReadOnlyList<Candidate> Candidates,
    IReadOnlyList<string> Plausible,
    PredictionContext Context)
{
    /// <summary>Whether the report has fewer words that the model knows than nearly all it was trained on (<see cref="HeadDescription.LeastKnown"/>): it is empty, or in another language.</summary>
    public bool IsBeyondTraining { get; init; }

    /// <summary>Of a question of yes or no, what the probability of <c>yes</c> is made of; null for others.</summary>
    public LogitParts? Logit { get; init; }
}
