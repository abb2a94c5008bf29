using CsCheck;
using Ptarmigan.Statistics.Tables;
using Xunit;

namespace Ptarmigan.Tests.Statistics.Tables;

public sealed class AdjustedResidualsTests
{
    [Fact]
    public void In_two_by_two_each_is_the_root_of_chi_square_with_the_signs_of_the_diagonals() =>
        Gen.Long[1, 200].Array[4].Sample(cells =>
        {
            var table = new ContingencyTable(["a", "b"], ["c", "d"], new[,] { { cells[0], cells[1] }, { cells[2], cells[3] } });
            var root = Math.Sqrt(ChiSquare.Test(table).Chi2);
            var residuals = AdjustedResiduals.Of(table);
            return residuals.SelectMany(row => row).All(residual => Math.Abs(Math.Abs(residual!.Value) - root) < 1e-9)
                && Math.Abs(residuals[0][0]!.Value + residuals[0][1]!.Value) < 1e-9 && Math.Abs(residuals[0][0]!.Value - residuals[1][1]!.Value) < 1e-9;
        });

    [Fact]
    public void A_table_worked_by_hand()
    {
        // Row 1 sums to 30, column 1 to 40, of 100: E = 12, variance 12 * 0.7 * 0.6 = 5.04, (18 - 12) / sqrt(5.04) = 2.6726.
        var residuals = AdjustedResiduals.Of(new ContingencyTable(["a", "b"], ["c", "d", "e"], new long[,] { { 18, 6, 6 }, { 22, 24, 24 } }));

        Assert.Equal(2.6726124, residuals[0][0]!.Value, 1e-6);
    }

    [Fact]
    public void A_row_that_holds_nothing_has_none() =>
        Assert.All(AdjustedResiduals.Of(new ContingencyTable(["a", "b"], ["c", "d"], new long[,] { { 0, 0 }, { 3, 4 } })).SelectMany(row => row), residual => Assert.Null(residual));
}
