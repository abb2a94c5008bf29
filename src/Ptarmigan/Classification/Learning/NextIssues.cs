using Ptarmigan.Classification.Models;
using Ptarmigan.Statistics;

namespace Ptarmigan.Classification.Learning;

/// <summary>Chooses issues to be labelled next, from which a model learns more than from any others.</summary>
/// <remarks>
/// Smallest margins first ("breaking ties"), dealt out evenly over the answers the model would give and, within each, over repositories, since the smallest margins alone come from one kind of issue. Source:
/// Scheffer, Decomain and Wrobel (2001), "Active hidden Markov models for information extraction", IDA; Settles (2009), "Active learning literature survey", section 3.1.
/// </remarks>
public static class NextIssues
{
    /// <summary>How many of all are drawn at random.</summary>
    public const double RandomShare = 0.15;

    /// <summary>Chooses.</summary>
    /// <param name="pool">Unlabelled issues with what a model says of them.</param>
    /// <param name="count">How many; all where the pool has fewer.</param>
    /// <param name="seed">Seed of those drawn at random.</param>
    /// <returns>The suggestions, those by margin first.</returns>
    public static IReadOnlyList<Suggestion> Choose(IReadOnlyList<(StudyReport Report, Prediction Prediction)> pool, int count, long seed)
    {
        ArgumentNullException.ThrowIfNull(pool);
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        var order = Enumerable.Range(0, pool.Count).ToArray();
        new SeededRandom(seed).Shuffle(order.AsSpan());
        var atRandom = order.Take(Math.Min(pool.Count, (int)Math.Round(count * RandomShare, MidpointRounding.AwayFromZero))).ToArray();
        var rest = order.Skip(atRandom.Length).Order().Select(i => (pool[i].Report, pool[i].Prediction, Margin: MarginOf(pool[i].Prediction)));
        var byAnswer = rest.GroupBy(one => one.Prediction.Answer).OrderBy(group => group.Key, StringComparer.Ordinal).Select(ByRepository);
        return
        [
            .. InTurn([.. byAnswer]).Take(count - atRandom.Length).Select(one => new Suggestion(one.Report, SuggestionKind.Margin, one.Margin, one.Prediction)),
            .. atRandom.Select(i => new Suggestion(pool[i].Report, SuggestionKind.Random, MarginOf(pool[i].Prediction), pool[i].Prediction)),
        ];
    }

    /// <summary>How much likelier the first answer is than the second.</summary>
    /// <param name="prediction">What a model says.</param>
    public static double MarginOf(Prediction prediction)
    {
        ArgumentNullException.ThrowIfNull(prediction);
        return prediction.Candidates.Count < 2 ? 1 : prediction.Candidates[0].Probability - prediction.Candidates[1].Probability;
    }

    /// <summary>The smallest margin of each repository, then the second smallest of each, and so on; repositories in the order of their smallest.</summary>
    private static IEnumerable<(StudyReport Report, Prediction Prediction, double Margin)> ByRepository(IEnumerable<(StudyReport Report, Prediction Prediction, double Margin)> issues) =>
        InTurn(
        [
            .. issues.GroupBy(one => one.Report.Repository)
                .Select(group => group.OrderBy(one => one.Margin).ThenBy(one => one.Report.Number).ToArray())
                .OrderBy(own => own[0].Margin).ThenBy(own => own[0].Report.Repository, StringComparer.Ordinal),
        ]);

    private static IEnumerable<T> InTurn<T>(IReadOnlyList<IEnumerable<T>> lists)
    {
        var waiting = lists.Select(list => list.GetEnumerator()).ToList();
        while (waiting.Count > 0)
        {
            foreach (var list in waiting.ToArray())
            {
                if (list.MoveNext()) yield return list.Current;
                else waiting.Remove(list);
            }
        }
    }
}
