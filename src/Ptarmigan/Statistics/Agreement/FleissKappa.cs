namespace Ptarmigan.Statistics.Agreement;

/// <summary>Agreement of two or more raters beyond chance, where chance follows the labels' shares among all ratings.</summary>
/// <remarks>
/// It needs the same number of ratings for every item. Items with fewer than two are left out; where the others differ, it
/// is computed on those every rater rated. The note says how many were left out; Krippendorff's alpha uses all of them.
/// No interval is given: the asymptotic one should not be used (Zapf et al. 2016, BMC Medical Research Methodology 16:93),
/// and the bootstrap interval of alpha says the same.
/// Source: Fleiss (1971), Psychological Bulletin 76(5), 378-382.
/// </remarks>
public static class FleissKappa
{
    /// <summary>Fleiss' kappa of two or more raters.</summary>
    /// <param name="ratings">The ratings.</param>
    public static FleissKappaResult Compute(Ratings ratings)
    {
        ArgumentNullException.ThrowIfNull(ratings);
        var used = BalancedPatterns(ratings.Matrix);
        var items = used.Sum(pattern => pattern.Items);
        var leftOut = ratings.Items.Count - items;
        if (items == 0)
            return new(null, null, null, 0, leftOut, 0, "items differ in their number of ratings and none has one from every rater");

        var each = used[0].Ratings;
        var observed = used.Sum(pattern => pattern.Items * pattern.PairwiseAgreement) / items;
        var shares = LabelShares(used, ratings.Labels.Count, (double)items * each);
        var chance = shares.Sum(share => share * share);
        if (shares.Count(share => share > 0) == 1)
            return new(null, observed, chance, items, leftOut, each, "all ratings of the items used are the same label");

        var note = leftOut == 0 ? null : $"computed on the {items} items with {each} ratings; {leftOut} left out";
        return new((observed - chance) / (1 - chance), observed, chance, items, leftOut, each, note);
    }

    /// <summary>The items with two or more ratings where these are equally many, else the items every rater rated.</summary>
    internal static List<UnitPattern> BalancedPatterns(RatingMatrix matrix)
    {
        var paired = matrix.Patterns.Where(pattern => pattern.IsPaired).ToList();
        var isBalanced = paired.Select(pattern => pattern.Ratings).Distinct().Count() == 1;
        return isBalanced ? paired : paired.FindAll(pattern => pattern.IsComplete);
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
