namespace Ptarmigan.Statistics.Agreement;

/// <summary>What alpha is made of, added up over units, so that a resample only has to add its units' parts again.</summary>
/// <remarks>
/// Source: Krippendorff (2011), "Computing Krippendorff's alpha-reliability". With n pairable values, of which n_c are c:
/// alpha = 1 - (n - 1) sum_u [ d_u / (m_u - 1) ] / sum_ck n_c n_k delta_ck, where d_u sums the distances within unit u.
/// </remarks>
internal sealed class AlphaSums
{
    private readonly AnswerSimilarity _similarity;
    private readonly UnitPattern[] _patterns;
    private readonly double[] _disagreements;
    private readonly double[] _counts;

    public AlphaSums(RatingMatrix matrix, int answers, AnswerSimilarity similarity)
    {
        _similarity = similarity;
        _patterns = [.. matrix.Patterns.Where(pattern => pattern.IsPaired)];
        _disagreements = Array.ConvertAll(_patterns, pattern => similarity.SumDistances(pattern) / (pattern.Ratings - 1));
        _counts = new double[answers];
        Units = _patterns.Sum(pattern => pattern.Items);
    }

    public int Units { get; }

    /// <summary>Alpha of the units as they were rated.</summary>
    public AlphaValue Compute() => Compute(Array.ConvertAll(_patterns, pattern => pattern.Items));

    /// <summary>Alpha of as many units drawn with replacement, once for each replicate; NaN where a resample has one answer only.</summary>
    public double[] Resample(Resampling resampling)
    {
        var random = new SeededRandom(resampling.Seed);
        int[] patternOfUnit = [.. _patterns.Index().SelectMany(entry => Enumerable.Repeat(entry.Index, entry.Item.Items))];
        var drawn = new int[_patterns.Length];
        var alphas = new double[resampling.Replicates];
        for (var replicate = 0; replicate < alphas.Length; replicate++)
        {
            Array.Clear(drawn);
            for (var draw = 0; draw < patternOfUnit.Length; draw++) drawn[patternOfUnit[Pick(random, patternOfUnit.Length)]]++;
            alphas[replicate] = Compute(drawn).Alpha;
            resampling.Drawn?.Invoke();
        }

        return alphas;
    }

    /// <summary>A unit, uneven by less than one in 2^32; this inner loop runs 200 million times for 100,000 items.</summary>
    private static int Pick(SeededRandom random, int units) => (int)Math.BigMul(random.NextBits(), (ulong)units, out _);

    private AlphaValue Compute(int[] itemsOf)
    {
        Array.Clear(_counts);
        double values = 0, disagreement = 0;
        for (var p = 0; p < _patterns.Length; p++)
        {
            double items = itemsOf[p];
            if (items == 0) continue;
            values += items * _patterns[p].Ratings;
            disagreement += items * _disagreements[p];
            foreach (var (answer, raters) in _patterns[p].Counts) _counts[answer] += items * raters;
        }

        var byChance = _similarity.SumDistances(_counts) / (values - 1);
        return new(values, disagreement / values, byChance / values);
    }
}
