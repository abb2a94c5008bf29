using Ptarmigan.Issues;
using Xunit;

namespace Ptarmigan.Tests.Issues;

public sealed class IssueReferenceTests
{
    [Theory]
    [InlineData("ludwig-ai/ludwig#314")]
    [InlineData("ludwig-ai/ludwig 314")]
    [InlineData("  ludwig-ai/ludwig  314 ")]
    [InlineData("https://github.com/ludwig-ai/ludwig/issues/314")]
    [InlineData("https://api.github.com/repos/ludwig-ai/ludwig/issues/314")]
    public void Every_way_to_call_an_issue_is_read(string text)
    {
        Assert.True(IssueReference.TryParse(text, out var reference));

        Assert.Equal("ludwig-ai/ludwig#314", reference.ToString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("ludwig-ai/ludwig")]
    [InlineData("ludwig-ai/ludwig#")]
    [InlineData("ludwig-ai/ludwig#0")]
    [InlineData("ludwig-ai/ludwig#-3")]
    [InlineData("ludwig-ai/ludwig#+3")]
    [InlineData("ludwig-ai/ludwig#99999999999")]
    [InlineData("ludwig#3")]
    [InlineData("https://github.com/ludwig-ai/ludwig/pull/314")]
    public void Other_text_is_refused(string? text) => Assert.False(IssueReference.TryParse(text, out _));
}
