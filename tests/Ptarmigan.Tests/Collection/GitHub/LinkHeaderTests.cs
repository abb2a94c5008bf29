using Ptarmigan.Collection.GitHub;
using Xunit;

namespace Ptarmigan.Tests.Collection.GitHub;

public sealed class LinkHeaderTests
{
    private static readonly Uri From = new("https://api.github.com/repos/o/r/issues");

    [Theory]
    [InlineData("<https://api.github.com/repositories/1/issues?after=Y3,4%3D&per_page=100>; rel=\"next\"", "https://api.github.com/repositories/1/issues?after=Y3,4%3D&per_page=100")]
    [InlineData("<https://a.b/1>; rel=\"prev\", <https://a.b/2>; rel=\"next\", <https://a.b/9>; rel=\"last\"", "https://a.b/2")]
    [InlineData("<https://a.b/1>; title=\"x\"; rel=\"first next\"", "https://a.b/1")]
    [InlineData("</repos/o/r/issues?page=2>;rel=next", "https://api.github.com/repos/o/r/issues?page=2")]
    [InlineData("<https://a.b/1>; rel=\"last\"", null)]
    [InlineData("<https://a.b/1", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void Next_page_is_taken_from_the_header_as_it_stands(string? header, string? next) =>
        Assert.Equal(next, LinkHeader.Find(header, "next", From)?.AbsoluteUri);
}
