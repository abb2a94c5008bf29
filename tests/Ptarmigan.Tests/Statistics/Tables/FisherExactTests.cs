using CsCheck;
using Ptarmigan.Statistics;
using Ptarmigan.Statistics.Tables;
using Xunit;

namespace Ptarmigan.Tests.Statistics.Tables;

public sealed class FisherExactTests
{
    public static TheoryData<string> Cases => ReferenceCase.NamesOf("fisher-exact");

    [Theory]
    [MemberData(nameof(Cases))]
    public void Reference_values_hold(string name)
    {
        var reference = ReferenceCase.Read("fisher-exact", name);
        var counts = reference.Counts("counts");
        var rows = Enumerable.Range(0, counts.GetLength(0)).Select(i => $"r{i}");

        reference.Holds(() => FisherExact.Test(new ContingencyTable(rows, ["c0", "c1"], counts), reference.Choice<Alternative>("alternative")));
    }

    // Both one-sided p-values hold the observed table, so together they exceed one by its probability.
    [Fact]
    public void One_sided_p_values_overlap_in_the_observed_table() =>
        Gen.Long[0, 30].Array[4].Where(cells => cells.Sum() > 0).Sample(cells =>
        {
            var table = new ContingencyTable(["a", "b"], ["c", "d"], new long[,] { { cells[0], cells[1] }, { cells[2], cells[3] } });
            double greater = FisherExact.Test(table, Alternative.Greater).PValue, less = FisherExact.Test(table, Alternative.Less).PValue;
            var two = FisherExact.Test(table).PValue;
            return greater + less >= 1 - 1e-12 && two >= greater + less - 1 - 1e-12 && two <= 1;
        });
}
