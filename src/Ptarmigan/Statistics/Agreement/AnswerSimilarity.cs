namespace Ptarmigan.Statistics.Agreement;

/// <summary>How alike distinct answers are: 1 less their distance, of which nearly all are 0, so only the others are held.</summary>
/// <remarks>Row by row, later answers only: a resample sums over all of it, so it lies in memory in the order of that sum.</remarks>
internal sealed class AnswerSimilarity
{
    private readonly int[] _rowStarts;
    private readonly int[] _answers;
    private readonly double[] _similarities;

    private AnswerSimilarity(int[] rowStarts, int[] answers, double[] similarities)
    {
        _rowStarts = rowStarts;
        _answers = answers;
        _similarities = similarities;
    }

    /// <summary>No two distinct answers are alike.</summary>
    public static AnswerSimilarity None(int answers) => new(new int[answers + 1], [], []);

    public static AnswerSimilarity Between(IReadOnlyList<LabelSet> sets, LabelDistance distance)
    {
        var rowStarts = new int[sets.Count + 1];
        var answers = new List<int>();
        var similarities = new List<double>();
        for (var first = 0; first < sets.Count; first++)
        {
            for (var second = first + 1; second < sets.Count; second++)
            {
                var similarity = sets[first].SimilarityTo(sets[second], distance);
                if (similarity == 0) continue;
                answers.Add(second);
                similarities.Add(similarity);
            }

            rowStarts[first + 1] = answers.Count;
        }

        return new(rowStarts, [.. answers], [.. similarities]);
    }

    /// <summary>The sum of distances over all ordered pairs of the ratings counted by <paramref name="counts"/>.</summary>
    public double SumDistances(ReadOnlySpan<double> counts)
    {
        double total = 0, alike = 0;
        for (var first = 0; first < counts.Length; first++)
        {
            total += counts[first];
            if (counts[first] == 0) continue;

            double others = 0;
            for (var place = _rowStarts[first]; place < _rowStarts[first + 1]; place++)
                others += _similarities[place] * counts[_answers[place]];
            alike += counts[first] * (counts[first] + 2 * others);
        }

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
                sum += 2.0 * counts[i].Raters * counts[j].Raters * (1 - Between(counts[i].Answer, counts[j].Answer));
        }

        return sum;
    }

    private double Between(int first, int second)
    {
        var start = _rowStarts[first];
        var place = Array.BinarySearch(_answers, start, _rowStarts[first + 1] - start, second);
        return place < 0 ? 0 : _similarities[place];
    }
}
