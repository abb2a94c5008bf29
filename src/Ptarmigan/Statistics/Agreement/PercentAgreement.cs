namespace Ptarmigan.Statistics.Agreement;

/// <summary>How often raters gave the same label, with nothing taken off for chance.</summary>
/// <remarks>
/// With two raters both shares are the same number. Items with fewer than two ratings are left out and counted.
/// Source of the pairwise form: Fleiss (1971), Psychological Bulletin 76(5), eq. 2, and Gwet (2014) with gaps.
/// </remarks>
public static class PercentAgreement
{
    /// <summary>Percent agreement of two or more raters.</summary>
    /// <param name="ratings">The ratings.</param>
    public static PercentAgreementResult Compute(Ratings ratings)
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
