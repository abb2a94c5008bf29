using System.Globalization;

namespace Ptarmigan.Statistics.Tables;

/// <summary>Pearson's chi-square test: are the categories of the rows independent of those of the columns?</summary>
/// <remarks>
/// Source: Pearson (1900), Philosophical Magazine 50(302); Yates (1934), JRSS Supplement 1(2); Cramér (1946), Mathematical
/// Methods of Statistics, section 21.9; Bergsma (2013), "A bias-correction for Cramér's V and Tschuprow's T", JKSS 42(3).
/// </remarks>
public static class ChiSquare
{
    // Cochran (1954), Biometrics 10(4): below five the approximation may be poor.
    private const double EnoughExpected = 5;

    /// <summary>Tests a table.</summary>
    /// <param name="table">At least two rows and two columns, none of which sums to zero.</param>
    /// <param name="yates">Whether to correct for continuity, which is defined for two rows and two columns; false by default.</param>
    /// <exception cref="AssumptionException">
    /// There are fewer than two rows or columns, a row or column sums to zero, or the correction is asked for a larger table.
    /// </exception>
    public static ChiSquareResult Test(ContingencyTable table, bool yates = false)
    {
        ArgumentNullException.ThrowIfNull(table);
        int rows = table.RowLabels.Count, columns = table.ColumnLabels.Count;
        RequireFullTable(table);
        if (yates) table.RequireTwoByTwo("Yates's correction");

        var expected = Expected(table);
        var minExpected = expected.Min(row => row.Min());
        var plain = Statistic(table, expected, correction: 0);
        var chi2 = yates ? Statistic(table, expected, correction: 0.5) : plain;
        var df = (rows - 1) * (columns - 1);
        var corrected = CorrectedV(plain, table.Total, rows, columns);

        return new ChiSquareResult(
            chi2,
            df,
            Tails.ChiSquareUpper(chi2, df),
            Math.Min(1, Math.Sqrt(plain / table.Total / (Math.Min(rows, columns) - 1))),
            corrected,
            yates,
            expected,
            minExpected,
            table.RowLabels,
            table.ColumnLabels,
            [.. Warnings(minExpected, rows, columns)],
            corrected is null ? ["cramersVCorrected: the table holds too few items for the correction."] : []);
    }

    private static void RequireFullTable(ContingencyTable table)
    {
        Require.AtLeast(table.RowLabels.Count, 2, "rows");
        Require.AtLeast(table.ColumnLabels.Count, 2, "columns");
        RequireNoZero(table.RowTotals, table.RowLabels, "Row");
        RequireNoZero(table.ColumnTotals, table.ColumnLabels, "Column");
    }

    private static void RequireNoZero(IReadOnlyList<long> totals, IReadOnlyList<string> labels, string what)
    {
        for (var i = 0; i < totals.Count; i++)
        {
            if (totals[i] > 0) continue;
            throw new AssumptionException(
                Assumption.NoEmptyMargin, labels[i], $"{what} '{labels[i]}' sums to zero; leave it out or join it with another.");
        }
    }

    private static double[][] Expected(ContingencyTable table) =>
    [
        .. table.RowTotals.Select(row => table.ColumnTotals.Select(column => (double)row * column / table.Total).ToArray()),
    ];

    private static double Statistic(ContingencyTable table, double[][] expected, double correction)
    {
        var sum = 0.0;
        for (var row = 0; row < expected.Length; row++)
        {
            for (var column = 0; column < expected[row].Length; column++)
            {
                // Never corrected beyond the expected count itself, as in SciPy and R.
                var deviation = Math.Abs(table[row, column] - expected[row][column]);
                deviation -= Math.Min(correction, deviation);
                sum += deviation * deviation / expected[row][column];
            }
        }

        return sum;
    }

    private static double? CorrectedV(double chi2, long total, int rows, int columns)
    {
        double n = total, r = rows - 1, c = columns - 1;
        var phiSquared = Math.Max(0, (chi2 / n) - (r * c / (n - 1)));
        var size = Math.Min(r - (r * r / (n - 1)), c - (c * c / (n - 1)));
        return size > 0 ? Math.Min(1, Math.Sqrt(phiSquared / size)) : null;
    }

    private static IEnumerable<string> Warnings(double minExpected, int rows, int columns)
    {
        if (minExpected >= EnoughExpected) yield break;
        var instead = (rows, columns) == (2, 2) ? "Fisher's exact test is the safer one." : "Join rare categories or read the p-value with care.";
        yield return string.Create(CultureInfo.InvariantCulture, $"The smallest expected count is {minExpected:0.##}, below 5: {instead}");
    }
}
