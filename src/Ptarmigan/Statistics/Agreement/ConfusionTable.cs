namespace Ptarmigan.Statistics.Agreement;

/// <summary>How often two raters gave each pair of labels to the items that both rated: the working behind a kappa.</summary>
/// <remarks>Only places that are not empty are held, so a table of thousands of labels stays as small as its data.</remarks>
public sealed class ConfusionTable
{
    private readonly ConfusionCell[] _cells;
    private readonly int[] _firstTotals;
    private readonly int[] _secondTotals;

    private ConfusionTable(IReadOnlyList<string> labels, IEnumerable<ConfusionCell> cells)
    {
        Labels = labels;
        _firstTotals = new int[labels.Count];
        _secondTotals = new int[labels.Count];
        _cells =
        [
            .. from cell in cells
               group cell.Items by (cell.First, cell.Second) into same
               orderby same.Key
               select new ConfusionCell(same.Key.First, same.Key.Second, same.Sum()),
        ];
        foreach (var (first, second, items) in _cells)
        {
            Items += items;
            Agreements += first == second ? items : 0;
            _firstTotals[first] += items;
            _secondTotals[second] += items;
        }
    }

    /// <summary>The labels, in the order of rows and columns.</summary>
    public IReadOnlyList<string> Labels { get; }

    /// <summary>The places that are not empty, row by row.</summary>
    public IReadOnlyList<ConfusionCell> Cells => _cells;

    /// <summary>How many items both raters gave a label.</summary>
    public int Items { get; }

    /// <summary>How many items both raters gave the same label.</summary>
    public int Agreements { get; }

    /// <summary>How many of the items the first rater gave each label, in the order of <see cref="Labels"/>.</summary>
    public IReadOnlyList<int> FirstTotals => _firstTotals;

    /// <summary>How many of the items the second rater gave each label, in the order of <see cref="Labels"/>.</summary>
    public IReadOnlyList<int> SecondTotals => _secondTotals;

    /// <summary>Whether both raters used one and the same label throughout, which leaves nothing to agree on by chance.</summary>
    internal bool HasOneLabel => Items > 0 && _cells.Length == 1 && _cells[0].First == _cells[0].Second;

    /// <summary>The table of two raters.</summary>
    /// <param name="ratings">The ratings.</param>
    /// <param name="first">The place of the first rater in <see cref="Ratings.Raters"/>.</param>
    /// <param name="second">The place of the second rater.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no rater in that place.</exception>
    public static ConfusionTable Of(Ratings ratings, int first = 0, int second = 1)
    {
        ArgumentNullException.ThrowIfNull(ratings);
        ThrowIfNoRater(ratings, first);
        ThrowIfNoRater(ratings, second);
        return new(
            ratings.Labels,
            from pattern in ratings.Matrix.Patterns
            where pattern.Row[first] != RatingMatrix.Missing && pattern.Row[second] != RatingMatrix.Missing
            select new ConfusionCell(pattern.Row[first], pattern.Row[second], pattern.Items));
    }

    /// <summary>The table that is already counted, such as one printed in a paper.</summary>
    /// <param name="labels">The labels of rows and columns.</param>
    /// <param name="counts">Items by the first rater's label (row) and the second's (column); not negative.</param>
    /// <exception cref="AssumptionException">
    /// <paramref name="counts"/> has not one row and one column for each label, or holds a negative number.
    /// </exception>
    public static ConfusionTable Of(IReadOnlyList<string> labels, int[,] counts)
    {
        ArgumentNullException.ThrowIfNull(labels);
        ArgumentNullException.ThrowIfNull(counts);
        if (counts.GetLength(0) != labels.Count || counts.GetLength(1) != labels.Count)
            throw new AssumptionException(
                Assumption.SameLength, "counts", $"A table of {labels.Count} labels needs as many rows and columns.");

        var cells =
            from row in Enumerable.Range(0, labels.Count)
            from column in Enumerable.Range(0, labels.Count)
            where counts[row, column] != 0
            select new ConfusionCell(row, column, counts[row, column]);
        if (cells.Any(cell => cell.Items < 0))
            throw new AssumptionException(Assumption.InRange, "counts", "A table of counts holds no negative number.");
        return new(labels, cells);
    }

    /// <summary>The same table with rows and columns in a given order, which may hold labels that nobody used.</summary>
    internal ConfusionTable Reorder(IReadOnlyList<string> order)
    {
        var placeOf = order.Index().ToDictionary(entry => entry.Item, entry => entry.Index, StringComparer.Ordinal);
        return new(order, _cells.Select(cell => new ConfusionCell(PlaceOf(cell.First), PlaceOf(cell.Second), cell.Items)));

        int PlaceOf(int label) => placeOf.TryGetValue(Labels[label], out var place)
            ? place
            : throw new AssumptionException(
                Assumption.InRange, Labels[label], $"The label {Labels[label]} has no place in the given order of labels.");
    }

    private static void ThrowIfNoRater(Ratings ratings, int rater)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(rater);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(rater, ratings.Raters.Count);
    }
}
