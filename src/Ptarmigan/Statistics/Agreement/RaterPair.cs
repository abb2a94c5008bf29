namespace Ptarmigan.Statistics.Agreement;

/// <summary>How two of the raters agree on the items both rated.</summary>
/// <param name="A">The first rater.</param>
/// <param name="B">The second rater.</param>
/// <param name="Items">The number of items both rated.</param>
/// <param name="PercentAgreement">The share of these with the same label, in [0, 1]. Null where there are none.</param>
/// <param name="Kappa">Cohen's kappa on these. Null where there are none or both raters used one and the same label only.</param>
public readonly record struct RaterPair(string A, string B, int Items, double? PercentAgreement, double? Kappa)
{
    /// <summary>Every pair of raters, in the order of <see cref="Ratings.Raters"/>.</summary>
    /// <param name="ratings">The ratings.</param>
    public static IReadOnlyList<RaterPair> Compare(Ratings ratings)
    {
        ArgumentNullException.ThrowIfNull(ratings);
        var places = Enumerable.Range(0, ratings.Raters.Count).ToList();
        return
        [
            .. from first in places
               from second in places.Skip(first + 1)
               let kappa = CohenKappa.Compute(ConfusionTable.Of(ratings, first, second))
               select new RaterPair(
                   ratings.Raters[first], ratings.Raters[second], kappa.Table.Items, kappa.PercentAgreement, kappa.Value),
        ];
    }
}
