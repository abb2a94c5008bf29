namespace Ptarmigan.Statistics.Agreement;

/// <summary>A way in which items were rated, and how many items were rated that way.</summary>
/// <param name="Row">The answer of each rater, <see cref="RatingMatrix.Missing"/> where there is none.</param>
/// <param name="Items">How many items were rated so.</param>
/// <param name="Ratings">How many raters gave an answer.</param>
/// <param name="Counts">The distinct answers, ascending, with the number of raters that gave each.</param>
internal sealed record UnitPattern(int[] Row, int Items, int Ratings, (int Answer, int Raters)[] Counts)
{
    /// <summary>Whether raters can be compared here at all.</summary>
    public bool IsPaired => Ratings >= 2;

    public bool IsComplete => Ratings == Row.Length;

    /// <summary>The share of ordered pairs of raters that gave the same answer; defined where <see cref="IsPaired"/>.</summary>
    public double PairwiseAgreement
    {
        get
        {
            var agreeing = 0L;
            foreach (var (_, raters) in Counts) agreeing += (long)raters * (raters - 1);
            return agreeing / ((double)Ratings * (Ratings - 1));
        }
    }

    public static UnitPattern Of(ReadOnlySpan<int> row, int items)
    {
        var answers = row.ToArray();
        var counts = answers.Where(answer => answer != RatingMatrix.Missing)
            .GroupBy(answer => answer)
            .OrderBy(group => group.Key)
            .Select(group => (group.Key, group.Count()))
            .ToArray();
        return new(answers, items, counts.Sum(count => count.Item2), counts);
    }
}
