namespace Ptarmigan.Statistics.Agreement;

/// <summary>Agreement of two or more raters beyond chance, where chance follows the labels' shares among all ratings.</summary>
/// <remarks>
/// It needs the same number of ratings for every item. Where items differ, it is computed on the items every rater rated,
/// and the note says how many were left out; Krippendorff's alpha uses all of them. No interval is given: the asymptotic
/// one is not trustworthy (Zapf et al. 2016, BMC Medical Research Methodology 16:93) and alpha's says the same.
/// Source: Fleiss (1971), Psychological Bulletin 76(5), 378-382.
/// </remarks>
/// <param name="Value">Kappa, at most 1; 0 is chance agreement. Null where undefined.</param>
/// <param name="PercentAgreement">The mean share of agreeing pairs of raters on the items used, in [0, 1]. Null where no item can be used.</param>
/// <param name="ChanceAgreement">The share expected by chance, in [0, 1]. Null where no item can be used.</param>
/// <param name="Items">The number of items used.</param>
/// <param name="ItemsLeftOut">The number of items left out because somebody did not rate them.</param>
/// <param name="RatingsPerItem">The number of ratings of each item used; 0 where no item can be used.</param>
/// <param name="Note">Why it is undefined or which items were left out; null where there is nothing to say.</param>
public sealed record FleissKappa(
    double? Value,
    double? PercentAgreement,
    double? ChanceAgreement,
    int Items,
    int ItemsLeftOut,
    int RatingsPerItem,
    string? Note)
{
    /// <summary>Fleiss' kappa of two or more raters.</summary>
    /// <param name="ratings">The ratings.</param>
    public static FleissKappa Compute(Ratings ratings)
    {
        ArgumentNullException.ThrowIfNull(ratings);
        var used = BalancedPatterns(ratings.Matrix);
        var items = used.Sum(pattern => pattern.Items);
        var leftOut = ratings.Items.Count - items;
        if (items == 0) return new(null, null, null, 0, leftOut, 0, "no item was rated by every rater");

        var each = used[0].Ratings;
        var observed = used.Sum(pattern => pattern.Items * pattern.PairwiseAgreement) / items;
        var shares = LabelShares(used, ratings.Labels.Count, (double)items * each);
        var chance = shares.Sum(share => share * share);
        if (shares.Count(share => share > 0) == 1)
            return new(null, observed, chance, items, leftOut, each, "all ratings of the items used are the same label");

        var note = leftOut == 0 ? null : $"computed on the {items} items every rater rated; {leftOut} left out";
        return new((observed - chance) / (1 - chance), observed, chance, items, leftOut, each, note);
    }

    /// <summary>All rated items where each has equally many ratings, else those every rater rated.</summary>
    internal static List<UnitPattern> BalancedPatterns(RatingMatrix matrix)
    {
        var rated = matrix.Patterns.Where(pattern => pattern.Ratings > 0).ToList();
        var isBalanced = rated.Select(pattern => pattern.Ratings).Distinct().Count() == 1;
        return rated.FindAll(pattern => pattern.IsPaired && (isBalanced || pattern.IsComplete));
    }

    private static double[] LabelShares(List<UnitPattern> patterns, int labels, double ratings)
    {
        var counts = new long[labels];
        foreach (var pattern in patterns)
        {
            foreach (var (label, raters) in pattern.Counts) counts[label] += (long)pattern.Items * raters;
        }

        return Array.ConvertAll(counts, count => count / ratings);
    }
}
