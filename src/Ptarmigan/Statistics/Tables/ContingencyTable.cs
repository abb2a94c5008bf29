using System.Globalization;

namespace Ptarmigan.Statistics.Tables;

/// <summary>How often each combination of two categories was observed: labelled rows and columns of counts.</summary>
public sealed class ContingencyTable
{
    private readonly long[,] _counts;

    /// <summary>Makes a table of given counts.</summary>
    /// <param name="rowLabels">The categories of the rows.</param>
    /// <param name="columnLabels">The categories of the columns.</param>
    /// <param name="counts">The counts, rows by columns, none negative; they are copied.</param>
    /// <exception cref="AssumptionException">The labels do not fit the counts, or a count is negative.</exception>
    public ContingencyTable(IEnumerable<string> rowLabels, IEnumerable<string> columnLabels, long[,] counts)
    {
        ArgumentNullException.ThrowIfNull(counts);
        RowLabels = [.. rowLabels];
        ColumnLabels = [.. columnLabels];
        Require.SameLength(RowLabels.Count, counts.GetLength(0), "The row labels and the rows");
        Require.SameLength(ColumnLabels.Count, counts.GetLength(1), "The column labels and the columns");
        _counts = (long[,])counts.Clone();
        foreach (var count in _counts)
        {
            if (count < 0) throw Require.OutOfRange(count, "A count", "must not be negative");
        }

        RowTotals = [.. RowLabels.Select((_, row) => ColumnLabels.Select((_, column) => _counts[row, column]).Sum())];
        ColumnTotals = [.. ColumnLabels.Select((_, column) => RowLabels.Select((_, row) => _counts[row, column]).Sum())];
        Total = RowTotals.Sum();
    }

    /// <summary>The categories of the rows, in their order.</summary>
    public IReadOnlyList<string> RowLabels { get; }

    /// <summary>The categories of the columns, in their order.</summary>
    public IReadOnlyList<string> ColumnLabels { get; }

    /// <summary>The sum of each row.</summary>
    public IReadOnlyList<long> RowTotals { get; }

    /// <summary>The sum of each column.</summary>
    public IReadOnlyList<long> ColumnTotals { get; }

    /// <summary>The sum of all counts.</summary>
    public long Total { get; }

    /// <summary>The count in one cell.</summary>
    /// <param name="row">The row, from 0.</param>
    /// <param name="column">The column, from 0.</param>
    public long this[int row, int column] => _counts[row, column];

    internal void RequireTwoByTwo(string what)
    {
        if ((RowLabels.Count, ColumnLabels.Count) == (2, 2)) return;
        var size = string.Create(CultureInfo.InvariantCulture, $"{RowLabels.Count} by {ColumnLabels.Count}");
        throw new AssumptionException(Assumption.InRange, size, $"{what} is defined for tables of 2 by 2; this one is {size}.");
    }

    /// <summary>Counts pairs of labels; rows and columns come in ordinal order of their labels.</summary>
    /// <param name="observations">One pair of labels per observed item.</param>
    public static ContingencyTable Count(IEnumerable<(string Row, string Column)> observations)
    {
        ArgumentNullException.ThrowIfNull(observations);
        var cells = observations.CountBy(pair => pair).ToDictionary();
        string[] rows = [.. cells.Keys.Select(pair => pair.Row).Distinct().Order(StringComparer.Ordinal)];
        string[] columns = [.. cells.Keys.Select(pair => pair.Column).Distinct().Order(StringComparer.Ordinal)];
        var counts = new long[rows.Length, columns.Length];
        for (var row = 0; row < rows.Length; row++)
        {
            for (var column = 0; column < columns.Length; column++) counts[row, column] = cells.GetValueOrDefault((rows[row], columns[column]));
        }

        return new ContingencyTable(rows, columns, counts);
    }
}
