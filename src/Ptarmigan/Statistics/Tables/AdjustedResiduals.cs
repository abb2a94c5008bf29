namespace Ptarmigan.Statistics.Tables;

/// <summary>How far each cell of a table lies from what independence would give, in standard errors.</summary>
/// <remarks>
/// Under independence each is about standard normal, so cells beyond 2 or 3 are where a table departs from it.
/// Source: Haberman (1973), "The analysis of residuals in cross-classified tables", Biometrics 29(1).
/// </remarks>
public static class AdjustedResiduals
{
    /// <summary>The residuals, rows of columns; null where a row or column holds nothing or everything.</summary>
    /// <param name="table">The table.</param>
    public static IReadOnlyList<IReadOnlyList<double?>> Of(ContingencyTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        double n = table.Total;
        return [.. table.RowTotals.Select((row, i) => (IReadOnlyList<double?>)[.. table.ColumnTotals.Select((column, j) => Residual(table[i, j], row, column, n))])];
    }

    private static double? Residual(long observed, long row, long column, double n)
    {
        var expected = row * column / n;
        var variance = expected * (1 - row / n) * (1 - column / n);
        return variance > 0 ? (observed - expected) / Math.Sqrt(variance) : null;
    }
}
