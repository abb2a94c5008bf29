namespace Ptarmigan.Statistics.Agreement;

/// <summary>How alike distinct answers are: 1 less their distance, of which nearly all are 0, so only the others are held.</summary>
internal sealed class AnswerSimilarity
{
    private readonly (int First, int Second, double Similarity)[] _pairs;
    private readonly Dictionary<(int First, int Second), double> _similarityOf;

    private AnswerSimilarity(IEnumerable<(int First, int Second, double Similarity)> pairs)
    {
        _pairs = [.. pairs];
        _similarityOf = _pairs.ToDictionary(pair => (pair.First, pair.Second), pair => pair.Similarity);
    }

    /// <summary>No two distinct answers are alike.</summary>
    public static AnswerSimilarity None { get; } = new([]);

    public static AnswerSimilarity Between(IReadOnlyList<LabelSet> sets, LabelDistance distance) => new(
        from first in Enumerable.Range(0, sets.Count)
        from second in Enumerable.Range(first + 1, sets.Count - first - 1)
        let similarity = sets[first].SimilarityTo(sets[second], distance)
        where similarity > 0
        select (first, second, similarity));

    /// <summary>The sum of distances over all ordered pairs of the ratings counted by <paramref name="counts"/>.</summary>
    public double SumDistances(ReadOnlySpan<double> counts)
    {
        double total = 0, alike = 0;
        foreach (var count in counts)
        {
            total += count;
            alike += count * count;
        }

        foreach (var (first, second, similarity) in _pairs) alike += 2 * similarity * counts[first] * counts[second];
        return total * total - alike;
    }

    /// <summary>The sum of distances over all ordered pairs of one item's ratings.</summary>
    public double SumDistances(UnitPattern pattern)
    {
        var counts = pattern.Counts;
        double sum = 0;
        for (var i = 0; i < counts.Length; i++)
        {
            for (var j = i + 1; j < counts.Length; j++)
            {
                var similarity = _similarityOf.GetValueOrDefault((counts[i].Answer, counts[j].Answer));
                sum += 2.0 * counts[i].Raters * counts[j].Raters * (1 - similarity);
            }
        }

        return sum;
    }
}
