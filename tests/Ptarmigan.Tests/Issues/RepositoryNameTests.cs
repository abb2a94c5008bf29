using Ptarmigan.Issues;
using Xunit;

namespace Ptarmigan.Tests.Issues;

public sealed class RepositoryNameTests
{
    [Theory]
    [InlineData("ludwig-ai/ludwig")]
    [InlineData("https://github.com/ludwig-ai/ludwig")]
    [InlineData("https://github.com/ludwig-ai/ludwig/")]
    [InlineData("https://api.github.com/repos/ludwig-ai/ludwig")]
    [InlineData("https://ghe.example.org/api/v3/repos/ludwig-ai/ludwig")]
    public void Names_and_addresses_are_read(string text) => Assert.Equal("ludwig-ai/ludwig", RepositoryName.Parse(text).ToString());

    [Theory]
    [InlineData("")]
    [InlineData("ludwig")]
    [InlineData("a/b/c")]
    [InlineData("a/..")]
    [InlineData("a b/c")]
    [InlineData("https://github.com/ludwig-ai/ludwig/issues/3")]
    [InlineData("https://github.com/")]
    public void Other_text_is_refused(string text) => Assert.False(RepositoryName.TryParse(text, out _));

    [Fact]
    public void Case_does_not_tell_repositories_apart()
    {
        Assert.Equal(RepositoryName.Parse("Ludwig-AI/ludwig"), RepositoryName.Parse("ludwig-ai/Ludwig"));
        Assert.Equal(RepositoryName.Parse("Ludwig-AI/ludwig").GetHashCode(), RepositoryName.Parse("ludwig-ai/Ludwig").GetHashCode());
    }
}
