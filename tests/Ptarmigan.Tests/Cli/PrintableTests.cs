using CsCheck;
using Ptarmigan.Cli.Terminals;
using Xunit;

namespace Ptarmigan.Tests.Cli;

public sealed class PrintableTests
{
    [Theory]
    [InlineData("plain text, ünicode, 漢字, 😀", "plain text, ünicode, 漢字, 😀")]
    [InlineData("a\u001b[2Jb", "a\uFFFD[2Jb")]
    [InlineData("one\r\ntwo\tthree", "one\ntwo\tthree")]
    [InlineData("abc\u202Etxt.exe", "abc\uFFFDtxt.exe")]
    public void Control_characters_become_visible(string text, string printed) => Assert.Equal(printed, Printable.Of(text));

    [Fact]
    public void Nothing_printed_can_move_the_cursor() =>
        Gen.String.Sample(text => !Printable.Of(text).Any(letter => char.IsControl(letter) && letter is not ('\n' or '\t')));
}
