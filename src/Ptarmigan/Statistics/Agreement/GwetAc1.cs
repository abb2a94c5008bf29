namespace Ptarmigan.Statistics.Agreement;

/// <summary>Agreement of two or more raters beyond chance, with a chance term that stays small when one label is rare.</summary>
/// <remarks>
/// Items with gaps are used: an item with one rating counts for the labels' shares, one with two or more for agreement.
/// Labels nobody used are not counted among the labels. Source: Gwet (2008), British Journal of Mathematical and Statistical
/// Psychology 61(1), 29-48; with gaps and its variance Gwet (2014), "Handbook of Inter-Rater Reliability", 4th edition, chapter 5.
/// </remarks>
public static class GwetAc1
{
    /// <summary>AC1 of two or more raters.</summary>
    /// <param name="ratings">The ratings.</param>
    /// <param name="confidence">The confidence of the interval, in (0, 1).</param>
    /// <exception cref="AssumptionException"><paramref name="confidence"/> is not in (0, 1).</exception>
    public static GwetAc1Result Compute(Ratings ratings, double confidence = 0.95)
    {
        ArgumentNullException.ThrowIfNull(ratings);
        Require.Confidence(confidence);
        var percent = PercentAgreement.Compute(ratings).Value;
        if (percent is null) return new(null, null, null, null, null, "no item has two ratings");
        if (ratings.Labels.Count < 2) return new(null, null, null, percent, null, $"'{ratings.Labels[0]}' is the only label used");

        var rated = ratings.Matrix.Patterns.Where(pattern => pattern.Ratings > 0).ToList();
        var shares = ChanceCorrected.MeanShares(rated, ratings.Labels.Count);
        double others = ratings.Labels.Count - 1;
        var chance = shares.Sum(share => share * (1 - share)) / others;
        var result = ChanceCorrected.Compute(
            rated,
            chance,
            pattern => pattern.Counts.Sum(count => count.Raters * (1 - shares[count.Answer])) / (others * pattern.Ratings));
        return new(result.Value, result.StandardError, result.ToInterval(confidence), result.Observed, chance, null);
    }
}
