using System.Globalization;
using CsCheck;
using CsvHelper;
using Ptarmigan.Reporting.Tables;
using Xunit;

namespace Ptarmigan.Tests.Reporting.Tables;

public sealed class TableCsvTests
{
    private static readonly Gen<string> Words =
        Gen.String[Gen.OneOf(Gen.Char.AlphaNumeric, Gen.Int[0, 10].Select(place => "=+-@\t\r\n\",;'"[place]))];

    [Fact]
    public void Table_is_written_as_approved() => Approved.Match(SampleTable.Table.ToCsv(), "csv");

    [Fact]
    public void Metadata_are_written_as_approved() => Approved.Match(SampleTable.Table.ToCsvMetadata(), "json");

    [Fact]
    public void Words_are_read_back_but_for_the_apostrophe_before_formulas() =>
        Words.Where(words => words.Length > 0).Sample(words =>
        {
            var read = ReadBack(OneCell(Cell.Text(words)));
            return read == words ? !"=+-@\t\r\n".Contains(read[0], StringComparison.Ordinal) : read == "'" + words;
        });

    [Fact]
    public void Numbers_are_read_back_to_the_last_digit() =>
        Gen.Double.Where(double.IsFinite).Sample(number =>
            double.Parse(ReadBack(OneCell(Cell.Number(number))), CultureInfo.InvariantCulture) == number);

    [Fact]
    public void Negative_number_stays_a_number_and_the_same_as_words_does_not()
    {
        Assert.Equal("-1.5", ReadBack(OneCell(Cell.Number(-1.5))));
        Assert.Equal("'-1.5", ReadBack(OneCell(Cell.Text("-1.5"))));
    }

    [Fact]
    public void Heading_that_looks_like_a_formula_is_made_harmless() =>
        Assert.StartsWith("'=cmd()\r\n", new Table("a", "", "", [new("=cmd()")], []).ToCsv(), StringComparison.Ordinal);

    private static Table OneCell(Cell cell) => new("a", "", "", [new("x")], [new([cell])]);

    private static string ReadBack(Table table)
    {
        using var parser = new CsvParser(new StringReader(table.ToCsv()), CultureInfo.InvariantCulture);
        Assert.True(parser.Read());
        Assert.True(parser.Read());
        var cell = Assert.Single(parser.Record!);
        Assert.False(parser.Read());
        return cell;
    }
}
