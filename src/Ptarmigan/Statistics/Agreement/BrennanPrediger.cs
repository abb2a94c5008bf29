namespace Ptarmigan.Statistics.Agreement;

/// <summary>Agreement of two or more raters beyond what picking labels blindly, all equally often, would give.</summary>
/// <remarks>
/// With two labels also known as PABAK. Gaps are treated as in <see cref="GwetAc1"/>; labels nobody used are not counted.
/// Source: Brennan, Prediger (1981), Educational and Psychological Measurement 41(3), 687-699; variance of Gwet (2014).
/// </remarks>
public static class BrennanPrediger
{
    /// <summary>The Brennan-Prediger coefficient of two or more raters.</summary>
    /// <param name="ratings">The ratings.</param>
    /// <param name="confidence">The confidence of the interval, in (0, 1).</param>
    /// <exception cref="AssumptionException"><paramref name="confidence"/> is not in (0, 1).</exception>
    public static BrennanPredigerResult Compute(Ratings ratings, double confidence = 0.95)
    {
        ArgumentNullException.ThrowIfNull(ratings);
        Require.Confidence(confidence);
        var rated = ratings.Matrix.Patterns.Where(pattern => pattern.Ratings > 0).ToList();
        if (!rated.Exists(pattern => pattern.IsPaired)) return new(null, null, null, "no item has two ratings");
        if (ratings.Labels.Count < 2) return new(null, null, null, $"'{ratings.Labels[0]}' is the only label used");

        var chance = 1.0 / ratings.Labels.Count;
        var result = ChanceCorrected.Compute(rated, chance, _ => chance);
        return new(result.Value, result.StandardError, result.ToInterval(confidence), null);
    }
}
