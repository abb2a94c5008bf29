using Ptarmigan.Classification.Signals.Measures;

namespace Ptarmigan.Classification.Signals;

/// <summary>What the signals that fire on a report say together.</summary>
/// <remarks>
/// Each signal weighs -ln(1 - p), where p is its precision: as if all signals for an answer had to be wrong for the answer to be wrong. A signal without a measure counts
/// as right every other time, so that without measures it is a vote of the majority. The confidence is the answer's share of all weight, with half a unit beside for what
/// no signal speaks of; this half was chosen on labelled reports of repositories whose text is read.
/// </remarks>
/// <param name="Ranking">The answers, the weightiest first, with the confidence in each.</param>
public sealed record SignalVote(IReadOnlyList<(string Answer, double Confidence)> Ranking)
{
    /// <summary>The weight of what no signal speaks of.</summary>
    private const double Unspoken = 0.5;

    /// <summary>The weightiest answer.</summary>
    public string Answer => Ranking[0].Answer;

    /// <summary>How sure it is, in (0, 1).</summary>
    public double Confidence => Ranking[0].Confidence;

    /// <summary>Counts the votes; null where no signal fired.</summary>
    /// <param name="fired">The signals of one question that fire.</param>
    /// <param name="measures">What their word is worth.</param>
    public static SignalVote? Of(IEnumerable<Signal> fired, SignalMeasures measures)
    {
        ArgumentNullException.ThrowIfNull(measures);
        var weights = fired.GroupBy(signal => signal.Answer, signal => -Math.Log(1 - measures.PrecisionOf(signal)))
            .Select(group => (Answer: group.Key, Weight: group.Sum())).ToList();
        if (weights.Count == 0) return null;
        var whole = weights.Sum(answer => answer.Weight) + Unspoken;
        var ranking = weights.OrderByDescending(answer => answer.Weight).ThenBy(answer => answer.Answer, StringComparer.Ordinal);
        return new SignalVote([.. ranking.Select(answer => (answer.Answer, answer.Weight / whole))]);
    }
}
