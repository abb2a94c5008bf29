using Ptarmigan.Coding.Codebooks;
using Xunit;

namespace Ptarmigan.Tests.Coding;

public sealed class InVivoNameTests
{
    [Theory]
    [InlineData("CUDA out of memory", "CUDA out of memory")]
    [InlineData("  on two\r\n\tlines ", "on two lines")]
    [InlineData("# a heading", "a heading")]
    [InlineData("input / output", "input/output")]
    [InlineData("\u0007bell", "bell")]
    [InlineData("##", "")]
    public void Words_become_a_name_that_the_codebook_takes(string words, string name) => Assert.Equal(name, InVivoName.Of(words));

    [Fact]
    public void Long_words_are_cut_after_a_word_and_never_within_a_letter()
    {
        Assert.Equal(string.Join(' ', Enumerable.Repeat("word", 20)) + "…", InVivoName.Of(string.Join(' ', Enumerable.Repeat("word", 90))));
        var birds = InVivoName.Of(string.Concat(Enumerable.Repeat("\U0001F426", 90)) + "x");
        Assert.DoesNotContain(birds.EnumerateRunes(), rune => rune == System.Text.Rune.ReplacementChar);
        Assert.EndsWith("\U0001F426…", InVivoName.Of("x" + string.Concat(Enumerable.Repeat("\U0001F426", 90))), StringComparison.Ordinal);
    }
}
