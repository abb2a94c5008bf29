using Ptarmigan.Annotation;

namespace Ptarmigan.Classification.Signals;

/// <summary>What the signals answer to one question on one report.</summary>
/// <param name="Question">The question.</param>
/// <param name="Vote">The answers they point to, the best first.</param>
/// <param name="Evidence">The signals that point to the best one, with the words that made them fire.</param>
public sealed record SignalJudgment(Question Question, SignalVote Vote, IReadOnlyList<SignalFinding> Evidence)
{
    /// <summary>The best answer: an option, or the code of the primary challenge.</summary>
    public string Answer => Vote.Answer;

    /// <summary>How sure the signals are of it, in (0, 1).</summary>
    public double Confidence => Vote.Confidence;
}
