namespace Ptarmigan.Statistics.Agreement;

/// <summary>How often raters gave the same label, with nothing taken off for chance.</summary>
/// <remarks>
/// With two raters both shares are the same number. Items with fewer than two ratings are left out and counted.
/// Source of the pairwise form: Fleiss (1971), Psychological Bulletin 76(5), eq. 2, and Gwet (2014) with gaps.
/// </remarks>
/// <param name="Value">Mean over items of the share of pairs of raters that agree, in [0, 1]. Null where no item has two ratings.</param>
/// <param name="Unanimous">The share of items on which everybody who rated it agrees, in [0, 1]. Null where no item has two ratings.</param>
/// <param name="Items">The number of items with at least two ratings.</param>
/// <param name="ItemsLeftOut">The number of items with fewer.</param>
public sealed record PercentAgreement(double? Value, double? Unanimous, int Items, int ItemsLeftOut)
{
    /// <summary>Percent agreement of two or more raters.</summary>
    /// <param name="ratings">The ratings.</param>
    public static PercentAgreement Compute(Ratings ratings)
    {
        ArgumentNullException.ThrowIfNull(ratings);
        double agreement = 0;
        int paired = 0, unanimous = 0;
        foreach (var pattern in ratings.Matrix.Patterns.Where(pattern => pattern.IsPaired))
        {
            paired += pattern.Items;
            unanimous += pattern.Counts.Length == 1 ? pattern.Items : 0;
            agreement += pattern.Items * pattern.PairwiseAgreement;
        }

        var leftOut = ratings.Items.Count - paired;
        return paired == 0
            ? new(null, null, 0, leftOut)
            : new(agreement / paired, unanimous / (double)paired, paired, leftOut);
    }
}
