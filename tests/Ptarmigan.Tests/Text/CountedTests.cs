using Ptarmigan.Text;
using Xunit;

namespace Ptarmigan.Tests.Text;

public sealed class CountedTests
{
    [Theory]
    [InlineData(0, "issue", "0 issues")]
    [InlineData(1, "issue", "1 issue")]
    [InlineData(2, "issue", "2 issues")]
    [InlineData(1234567, "issue", "1,234,567 issues")]
    [InlineData(1, "candidate repository", "1 candidate repository")]
    [InlineData(3, "candidate repository", "3 candidate repositories")]
    [InlineData(2, "day", "2 days")]
    [InlineData(2, "match", "2 matches")]
    [InlineData(2, "box", "2 boxes")]
    public void A_noun_agrees_with_its_count(long count, string noun, string expected) => Assert.Equal(expected, Counted.Of(count, noun));

    [Fact]
    public void What_else_depends_on_the_count_is_given_in_both_forms()
    {
        Assert.Equal("1 issue has", Counted.Of(1, "issue has", "issues have"));
        Assert.Equal("0 issues have", Counted.Of(0, "issue has", "issues have"));
    }
}
