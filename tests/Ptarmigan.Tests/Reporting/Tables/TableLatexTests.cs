using System.Text.RegularExpressions;
using CsCheck;
using Ptarmigan.Reporting.Tables;
using Xunit;

namespace Ptarmigan.Tests.Reporting.Tables;

public sealed partial class TableLatexTests
{
    [Fact]
    public void Table_is_written_as_approved() => Approved.Match(SampleTable.Table.ToLatex(), "tex");

    [Fact]
    public void Words_hold_no_command_but_those_of_the_escaping() =>
        Gen.String[Gen.Char[' ', '~']].Sample(words => !Escapes().Replace(LatexText.Escape(words), "").Any(@"\{}$&#_%~^<>|""".Contains));

    [Fact]
    public void Cell_that_begins_with_a_bracket_is_no_option_of_the_line_break() =>
        Assert.Contains("{}[x] \\\\\n", new Table("a", "", "", [new("h")], [new([Cell.Text("[x]")])]).ToLatex(), StringComparison.Ordinal);

    [Fact]
    public void Lines_within_words_do_not_end_a_paragraph() => Assert.Equal("a  b", LatexText.Escape("a\n\nb"));

    [GeneratedRegex(@"\\(text\w+|symbol)\{\d*\}|\\[{}$&#_%]")]
    private static partial Regex Escapes();
}
