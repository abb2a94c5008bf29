using Ptarmigan.Annotation;

namespace Ptarmigan.Classification.Explanations;

/// <summary>How the score of an answer comes about: the bias and all contributions sum to it, but for rounding.</summary>
/// <remarks>
/// The score is that of the answer's own linear classifier, before it becomes a probability. Of a question of yes or no, <c>no</c> has the score of <c>yes</c> with its
/// sign turned. What a sequence of words is worth is dealt out evenly over its words, what a word is worth that occurs often over its places; directions of meaning are sums
/// over words, so that they are traced back to them exactly.
/// </remarks>
public sealed record Explanation
{
    /// <summary>The question.</summary>
    public required Question Question { get; init; }

    /// <summary>The answer whose score it is.</summary>
    public required string Answer { get; init; }

    /// <summary>The score.</summary>
    public required double Score { get; init; }

    /// <summary>What the score of a report without any feature would be.</summary>
    public required double Bias { get; init; }

    /// <summary>What contributes, the strongest first, whether for or against.</summary>
    public required IReadOnlyList<Contribution> Contributions { get; init; }

    /// <summary>The sum of the contributions that are not listed.</summary>
    /// <value>Default: 0: all are.</value>
    public double Rest { get; init; }

    /// <summary>The same with the strongest contributions alone; what the others add is the <see cref="Rest"/>.</summary>
    /// <param name="count">How many are kept.</param>
    public Explanation Strongest(int count) =>
        this with { Contributions = [.. Contributions.Take(count)], Rest = Rest + Contributions.Skip(count).Sum(contribution => contribution.Amount) };
}
