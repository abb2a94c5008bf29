using CsCheck;
using Ptarmigan.Reporting.Scenes;
using Xunit;

namespace Ptarmigan.Tests.Reporting.Scenes;

public sealed class TextWrapTests
{
    private static readonly Gen<string> Words = Gen.String[Gen.OneOf(Gen.Char.AlphaNumeric, Gen.Const(' '), Gen.Char['\u00A1', '\u04FF'])];

    [Fact]
    public void No_line_is_wider_than_allowed() =>
        Words.Sample(text => TextWrap.Lines(text, 60, TextStyle.Strong).All(line => TextWidths.Widest(line, TextStyle.Strong) <= 60));

    [Fact]
    public void Nothing_but_white_space_is_lost() =>
        Words.Sample(text => WithoutSpace(string.Concat(TextWrap.Lines(text, 60, TextStyle.Normal))) == WithoutSpace(text));

    [Fact]
    public void Lines_break_between_words_where_words_fit() =>
        Assert.Equal(["Model I/O", "Handling"], TextWrap.Lines("Model I/O  Handling", 70, TextStyle.Normal));

    [Fact]
    public void Text_without_words_is_one_empty_line() => Assert.Equal([""], TextWrap.Lines(" \n ", 60, TextStyle.Normal));

    // Helvetica: W 944, i 222 thousandths; DejaVu Sans: 988.8 and 277.8.
    [Fact]
    public void Width_is_that_of_the_wider_font() => Assert.Equal(12.67, TextWidths.Widest("Wi", new TextStyle(10)), tolerance: 1e-9);

    private static string WithoutSpace(string text) => string.Concat(text.Where(letter => !char.IsWhiteSpace(letter)));
}
