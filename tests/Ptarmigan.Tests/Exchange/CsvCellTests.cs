using CsCheck;
using Ptarmigan.Exchange;
using Xunit;

namespace Ptarmigan.Tests.Exchange;

public sealed class CsvCellTests
{
    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+1", "'+1")]
    [InlineData("-1", "'-1")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("\t=1", "'\t=1")]
    [InlineData("\r=1", "'\r=1")]
    [InlineData("'quoted", "''quoted")]
    [InlineData("a=b", "a=b")]
    [InlineData("", "")]
    public void Formulas_become_text(string text, string cell) => Assert.Equal(cell, CsvCell.Of(text));

    [Fact]
    public void Every_text_comes_back() => Gen.String.Sample(text => CsvCell.Read(CsvCell.Of(text)) == text);

    [Fact]
    public void No_cell_begins_like_a_formula() =>
        Gen.String[Gen.Char["=+-@\t\r\n'ab"], 1, 4].Sample(text => !"=+-@\t\r\n".Contains(CsvCell.Of(text)[0]));
}
