namespace Ptarmigan.Statistics.Tables;

/// <summary>Fisher's exact test: are two yes-or-no properties independent, however small the counts?</summary>
/// <remarks>
/// The two-sided p-value sums all tables no more probable than the observed one, as SciPy and R do. Source: Fisher (1935), "The
/// logic of inductive inference", JRSS 98(1).
/// </remarks>
public static class FisherExact
{
    // R's allowance for two tables of equal probability whose computed probabilities differ by rounding.
    private const double RoundingAllowance = 1 + 1e-7;

    /// <summary>Tests a table of two rows and two columns.</summary>
    /// <param name="table">Two rows and two columns; their sums may be zero, and then every table is as probable as this one.</param>
    /// <param name="alternative">The alternative hypothesis, of the odds ratio against 1; two-sided by default.</param>
    /// <exception cref="AssumptionException">The table has another size, or holds no item.</exception>
    public static FisherExactResult Test(ContingencyTable table, Alternative alternative = Alternative.TwoSided)
    {
        ArgumentNullException.ThrowIfNull(table);
        table.RequireTwoByTwo("Fisher's exact test");
        Require.NotEmpty(table.Total, "The table");

        var lowest = Math.Max(0, table.RowTotals[0] - table.ColumnTotals[1]);
        var probabilities = Probabilities(table, lowest);
        var observed = (int)(table[0, 0] - lowest);
        var likelyEnough = probabilities[observed] * RoundingAllowance;
        var pValue = alternative switch
        {
            Alternative.Greater => Location.Sum(probabilities.AsSpan(observed..)),
            Alternative.Less => Location.Sum(probabilities.AsSpan(..(observed + 1))),
            _ => Location.Sum(Array.FindAll(probabilities, probability => probability <= likelyEnough)),
        };

        var opposite = (double)table[0, 1] * table[1, 0];
        return new FisherExactResult(
            opposite > 0 ? (double)table[0, 0] * table[1, 1] / opposite : null,
            Math.Min(1, pValue),
            alternative,
            opposite > 0 ? [] : ["oddsRatio: a zero in the second diagonal leaves it without a finite value."]);
    }

    /// <summary>The probability of each possible upper left count under these margins, from the lowest one up.</summary>
    private static double[] Probabilities(ContingencyTable table, long lowest)
    {
        long row = table.RowTotals[0], column = table.ColumnTotals[0], total = table.Total;
        var highest = Math.Min(row, column);
        var probabilities = new double[highest - lowest + 1];

        // Each from its neighbour, outwards from the most probable one: ratios keep all digits where factorials would not.
        var mode = (long)((row + 1.0) * (column + 1.0) / (total + 2.0));
        mode = Math.Clamp(mode, lowest, highest);
        double Ratio(long k) => (double)(row - k) * (column - k) / ((k + 1.0) * (total - row - column + k + 1));
        probabilities[mode - lowest] = 1;
        for (var k = mode; k < highest; k++) probabilities[k + 1 - lowest] = probabilities[k - lowest] * Ratio(k);
        for (var k = mode; k > lowest; k--) probabilities[k - 1 - lowest] = probabilities[k - lowest] / Ratio(k - 1);
        var sum = Location.Sum(probabilities);
        for (var i = 0; i < probabilities.Length; i++) probabilities[i] /= sum;
        return probabilities;
    }
}
