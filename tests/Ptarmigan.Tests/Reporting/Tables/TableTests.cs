using Ptarmigan.Reporting.Tables;
using Xunit;

namespace Ptarmigan.Tests.Reporting.Tables;

public sealed class TableTests
{
    [Fact]
    public void Row_with_another_number_of_cells_is_refused() =>
        Assert.Throws<ArgumentException>(() => new Table("a", "", "", [new("x")], [new([Cell.Count(1), Cell.Count(2)])]));

    [Fact]
    public void Table_without_columns_is_refused() => Assert.Throws<ArgumentException>(() => new Table("a", "", "", [], []));

    [Fact]
    public void Each_reason_stands_once_in_the_order_of_the_cells() =>
        Assert.Equal(["no total", "no closed issue"], SampleTable.Table.Reasons);

    [Fact]
    public void Infinite_numbers_are_undefined()
    {
        var cell = Cell.Number(double.PositiveInfinity, reason: "no upper bound");

        Assert.Equal((CellKind.Undefined, "–", "no upper bound"), (cell.Kind, cell.Display, cell.Reason));
    }

    [Theory]
    [InlineData(0, "a")]
    [InlineData(25, "z")]
    [InlineData(26, "aa")]
    [InlineData(701, "zz")]
    [InlineData(702, "aaa")]
    public void Marks_go_on_after_z(int place, string mark) => Assert.Equal(mark, Table.Mark(place));
}
