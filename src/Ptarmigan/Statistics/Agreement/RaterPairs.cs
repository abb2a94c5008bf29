namespace Ptarmigan.Statistics.Agreement;

/// <summary>The agreement of each two of the raters, to see whether one of them stands apart.</summary>
public static class RaterPairs
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
