using System.Net;
using Xunit;

namespace Ptarmigan.Web.Tests;

public sealed class PageTests(SharedStudy shared)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("/", "Judgments")]
    [InlineData("/issues", "Loading the grouse checkpoint fails")]
    [InlineData("/issues?q=grouse", "<strong>1</strong> issue found")]
    [InlineData("/issues?label=documentation&state=closed", "Typo in the manual")]
    [InlineData("/issues?annotator=ann&answer=ptm%3Dno", "<strong>1</strong> issue found")]
    [InlineData("/issues?q=penguin", "Nothing found")]
    [InlineData("/issues/snowfield/feathers/1", "KeyError")]
    [InlineData("/people", "You work alone")]
    [InlineData("/about", "analysis.seed")]
    public async Task Page_shows_what_a_reader_came_for(string address, string wanted)
    {
        using var visitor = shared.Visitor();

        var answer = await visitor.GetAsync(address, Cancellation);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains(wanted, WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Cancellation)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/issues")]
    [InlineData("/report")]
    [InlineData("/people")]
    [InlineData("/about")]
    public async Task Page_of_an_empty_study_says_what_to_do(string address)
    {
        await using var served = await ServedStudy.Start();
        using var visitor = served.Visitor();

        Assert.Equal(HttpStatusCode.OK, (await visitor.GetAsync(address, Cancellation)).StatusCode);
    }

    [Theory]
    [InlineData("/nowhere")]
    [InlineData("/issues/snowfield/feathers/99")]
    [InlineData("/issues/snow..field/%20/1")]
    [InlineData("/sign-in")]
    public async Task What_is_not_there_is_told_so_on_a_page(string address)
    {
        using var visitor = shared.Visitor();

        var answer = await visitor.GetAsync(address, Cancellation);

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("There is no such page", await answer.Content.ReadAsStringAsync(Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rows_of_any_part_of_a_search_come_in_its_order()
    {
        using var visitor = shared.Visitor();

        var rows = await visitor.GetStringAsync("/issues/rows?order=repository&start=2&count=1", Cancellation);

        Assert.Contains("data-place=\"2\"", rows, StringComparison.Ordinal);
        Assert.Contains("Question 3 about", rows, StringComparison.Ordinal);
        Assert.DoesNotContain("Question 4 about", rows, StringComparison.Ordinal);
    }
}
