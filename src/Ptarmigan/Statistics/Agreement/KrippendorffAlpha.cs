namespace Ptarmigan.Statistics.Agreement;

/// <summary>One less the share of the disagreement expected by chance that was observed, for any number of raters and with gaps.</summary>
/// <remarks>
/// Items with fewer than two ratings cannot be compared; they are left out and counted. Undefined, with a note, where no
/// item can be compared or only one answer occurs. The interval is a percentile bootstrap: items (not single ratings) are
/// drawn with replacement and alpha, with its expected disagreement, is computed anew; resamples in which only one answer
/// occurs have no alpha and are left out and counted. It is not Hayes and Krippendorff's bootstrap of single pairs.
/// Source: Krippendorff (2011), "Computing Krippendorff's alpha-reliability"; interval: Zapf et al. (2016), BMC Medical
/// Research Methodology 16:93.
/// </remarks>
public static class KrippendorffAlpha
{
    /// <summary>Alpha of labels without an order, one for each rating.</summary>
    /// <param name="ratings">The ratings.</param>
    /// <param name="resampling">Seed and number of resamples for the interval.</param>
    /// <param name="confidence">The confidence of the interval, in (0, 1).</param>
    /// <exception cref="AssumptionException"><paramref name="confidence"/> is not in (0, 1).</exception>
    public static KrippendorffAlphaResult Compute(Ratings ratings, Resampling resampling, double confidence = 0.95)
    {
        ArgumentNullException.ThrowIfNull(ratings);
        return Compute(ratings.Matrix, ratings.Labels, AnswerSimilarity.None(ratings.Labels.Count), LabelDistance.Nominal, resampling, confidence);
    }

    /// <summary>Alpha of sets of labels.</summary>
    /// <param name="ratings">The ratings.</param>
    /// <param name="distance">How far apart two different sets count.</param>
    /// <param name="resampling">Seed and number of resamples for the interval.</param>
    /// <param name="confidence">The confidence of the interval, in (0, 1).</param>
    /// <exception cref="AssumptionException"><paramref name="confidence"/> is not in (0, 1).</exception>
    public static KrippendorffAlphaResult Compute(
        SetRatings ratings, LabelDistance distance, Resampling resampling, double confidence = 0.95)
    {
        ArgumentNullException.ThrowIfNull(ratings);
        string[] names = [.. ratings.Sets.Select(set => set.ToString())];
        var similarity = AnswerSimilarity.Between(ratings.Sets, distance);
        return Compute(ratings.Matrix, names, similarity, distance, resampling, confidence);
    }

    private static KrippendorffAlphaResult Compute(
        RatingMatrix matrix,
        IReadOnlyList<string> answers,
        AnswerSimilarity similarity,
        LabelDistance distance,
        Resampling resampling,
        double confidence)
    {
        ArgumentNullException.ThrowIfNull(resampling);
        Require.Confidence(confidence);
        var sums = new AlphaSums(matrix, answers.Count, similarity);
        var result = new KrippendorffAlphaResult
        {
            Distance = distance,
            Units = sums.Units,
            UnitsLeftOut = matrix.Items.Length - sums.Units,
            Coincidences = CountCoincidences(matrix, answers),
            Resampling = resampling with { Drawn = null },
        };
        if (sums.Units == 0) return result with { Note = "no item has two ratings" };

        var alpha = sums.Compute();
        result = result with { ObservedDisagreement = alpha.Observed, ExpectedDisagreement = alpha.Expected };
        if (double.IsNaN(alpha.Alpha)) return result with { Note = "only one answer occurs among the items with two ratings" };

        double[] defined = [.. sums.Resample(resampling).Where(double.IsFinite).Order()];
        return result with
        {
            Value = alpha.Alpha,
            UndefinedReplicates = resampling.Replicates - defined.Length,
            Interval = defined.Length == 0 ? null : Quantiles.MiddleOfSorted(defined, confidence),
        };
    }

    private static Coincidence[] CountCoincidences(RatingMatrix matrix, IReadOnlyList<string> answers)
    {
        var weights = new SortedDictionary<(int First, int Second), double>();
        foreach (var pattern in matrix.Patterns.Where(pattern => pattern.IsPaired))
        {
            for (var i = 0; i < pattern.Counts.Length; i++)
            {
                for (var j = i; j < pattern.Counts.Length; j++)
                {
                    var (first, second) = (pattern.Counts[i], pattern.Counts[j]);
                    var pairs = (double)first.Raters * (i == j ? first.Raters - 1 : second.Raters);
                    if (pairs == 0) continue;
                    var place = (first.Answer, second.Answer);
                    weights[place] = weights.GetValueOrDefault(place) + pattern.Items * pairs / (pattern.Ratings - 1);
                }
            }
        }

        return [.. weights.Select(entry => new Coincidence(answers[entry.Key.First], answers[entry.Key.Second], entry.Value))];
    }
}
