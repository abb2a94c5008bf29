namespace Ptarmigan.Statistics.Agreement;

/// <summary>Agreement on each label against all others, for answers that hold one label or several.</summary>
internal sealed class OneVersusRest
{
    private readonly IReadOnlyList<string> _labels;
    private readonly int[][] _labelsOf;
    private readonly RatingMatrix _matrix;

    private OneVersusRest(RatingMatrix matrix, IReadOnlyList<string> labels, int[][] labelsOf)
    {
        _matrix = matrix;
        _labels = labels;
        _labelsOf = labelsOf;
    }

    public static LabelAgreement[] Compute(Ratings ratings) =>
        new OneVersusRest(ratings.Matrix, ratings.Labels, [.. ratings.Labels.Select((_, label) => new[] { label })]).Compute();

    public static LabelAgreement[] Compute(SetRatings ratings)
    {
        var placeOf = ratings.Labels.Index().ToDictionary(entry => entry.Item, entry => entry.Index, StringComparer.Ordinal);
        return new OneVersusRest(
            ratings.Matrix,
            ratings.Labels,
            [.. ratings.Sets.Select(set => set.Labels.Select(label => placeOf[label]).ToArray())]).Compute();
    }

    private LabelAgreement[] Compute()
    {
        var specific = SumPairs(_matrix.Patterns.Where(pattern => pattern.IsPaired));
        var kappas = _matrix.Raters.Length == 2 ? CohenKappas() : FleissKappas();
        return [.. _labels.Select((label, place) => new LabelAgreement(
            label,
            (int)specific[place].Given,
            specific[place].Ratings == 0 ? null : specific[place].Given / specific[place].Ratings,
            specific[place].Given == 0 ? null : specific[place].Agreeing / specific[place].Possible,
            kappas[place]))];
    }

    private double?[] CohenKappas()
    {
        var sums = new (double Both, double First, double Second)[_labels.Count];
        double items = 0;
        foreach (var pattern in _matrix.Patterns.Where(pattern => pattern.IsComplete))
        {
            items += pattern.Items;
            var (first, second) = (_labelsOf[pattern.Row[0]], _labelsOf[pattern.Row[1]]);
            foreach (var label in first) sums[label].First += pattern.Items;
            foreach (var label in second) sums[label].Second += pattern.Items;
            foreach (var label in first.Intersect(second)) sums[label].Both += pattern.Items;
        }

        return Array.ConvertAll(sums, sum =>
        {
            // Multiplied by the squared number of items, so that "always" and "never" are exact.
            var agreeing = items * (items - sum.First - sum.Second + 2 * sum.Both);
            var byChance = sum.First * sum.Second + (items - sum.First) * (items - sum.Second);
            return byChance < items * items ? (agreeing - byChance) / (items * items - byChance) : (double?)null;
        });
    }

    private double?[] FleissKappas()
    {
        var sums = SumPairs(FleissKappa.BalancedPatterns(_matrix));
        return Array.ConvertAll(sums, sum =>
        {
            if (sum.Given == 0 || sum.Given == sum.Ratings) return (double?)null;
            var share = sum.Given / sum.Ratings;
            // Expected and observed disagreement both count a rating with the label beside one without it twice.
            var disagreement = (sum.Possible - sum.Agreeing) / sum.Pairs;
            return 1 - disagreement / (share * (1 - share));
        });
    }

    private PairSums[] SumPairs(IEnumerable<UnitPattern> patterns)
    {
        var sums = new PairSums[_labels.Count];
        double ratings = 0, pairs = 0;
        foreach (var pattern in patterns)
        {
            ratings += (double)pattern.Items * pattern.Ratings;
            pairs += (double)pattern.Items * pattern.Ratings * (pattern.Ratings - 1);
            foreach (var (label, raters) in CountLabels(pattern))
            {
                sums[label].Given += (double)pattern.Items * raters;
                sums[label].Agreeing += (double)pattern.Items * raters * (raters - 1);
                sums[label].Possible += (double)pattern.Items * raters * (pattern.Ratings - 1);
            }
        }

        return Array.ConvertAll(sums, sum => sum with { Ratings = ratings, Pairs = pairs });
    }

    private IEnumerable<(int Label, int Raters)> CountLabels(UnitPattern pattern) =>
        from count in pattern.Counts
        from label in _labelsOf[count.Answer]
        group count.Raters by label into same
        select (same.Key, same.Sum());

    /// <summary>Ratings with a label, their ordered pairs with any and with agreeing ratings, and all ratings and pairs.</summary>
    private record struct PairSums(double Given, double Agreeing, double Possible, double Ratings, double Pairs);
}
