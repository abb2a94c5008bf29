namespace Ptarmigan.Statistics.Agreement;

/// <summary>A coefficient (observed - chance) / (1 - chance) over items with gaps, and its error from the spread over items.</summary>
/// <remarks>
/// Shared by Gwet's AC1 and Brennan-Prediger, which differ in chance agreement only. Source: Gwet (2014), "Handbook of
/// Inter-Rater Reliability", 4th edition, chapters 2 and 5: the variance is that of the items' linearised contributions.
/// </remarks>
internal readonly record struct ChanceCorrected(double Observed, double Chance, double Value, double? StandardError, int Items)
{
    /// <summary>The share of each label among an item's ratings, averaged over the items with any rating.</summary>
    public static double[] MeanShares(List<UnitPattern> rated, int labels)
    {
        var shares = new double[labels];
        foreach (var pattern in rated)
        {
            foreach (var (label, raters) in pattern.Counts) shares[label] += pattern.Items * (raters / (double)pattern.Ratings);
        }

        double items = rated.Sum(pattern => pattern.Items);
        return Array.ConvertAll(shares, share => share / items);
    }

    /// <param name="rated">The patterns with at least one rating, of which at least one has two.</param>
    /// <param name="chance">Chance agreement, less than 1.</param>
    /// <param name="chanceOf">One item's part in chance agreement; constant where chance does not depend on the data.</param>
    public static ChanceCorrected Compute(List<UnitPattern> rated, double chance, Func<UnitPattern, double> chanceOf)
    {
        var paired = rated.FindAll(pattern => pattern.IsPaired);
        double items = rated.Sum(pattern => pattern.Items);
        double pairedItems = paired.Sum(pattern => pattern.Items);
        var observed = paired.Sum(pattern => pattern.Items * pattern.PairwiseAgreement) / pairedItems;
        var value = (observed - chance) / (1 - chance);

        var squares = rated.Sum(pattern =>
        {
            var own = pattern.IsPaired ? items / pairedItems * (pattern.PairwiseAgreement - chance) / (1 - chance) : 0;
            var deviation = own - 2 * (1 - value) * (chanceOf(pattern) - chance) / (1 - chance) - value;
            return pattern.Items * deviation * deviation;
        });
        double? error = items < 2 ? null : Math.Sqrt(squares / (items * (items - 1)));
        return new(observed, chance, value, error, (int)items);
    }

    /// <summary>The Student interval over items, cut off at 1; null for a single item.</summary>
    public Interval? ToInterval(double confidence)
    {
        if (StandardError is not { } error) return null;
        var reach = Tails.StudentErrors(confidence, Items - 1) * error;
        return new(Value - reach, Math.Min(1, Value + reach), confidence);
    }
}
