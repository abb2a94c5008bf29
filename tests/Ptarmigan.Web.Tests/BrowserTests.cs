using Microsoft.Playwright;
using Ptarmigan.Tests;
using Xunit;

namespace Ptarmigan.Web.Tests;

public sealed class BrowserTests(Chromium chromium, SharedStudy shared)
{
    [Fact]
    public async Task A_long_list_shows_any_place_of_it_and_keeps_few_rows_in_the_page()
    {
        await using var served = await ServedStudy.Start(study =>
        {
            for (var number = 1; number <= 1500; number++) study.AddIssue("tundra/willow", number).Says($"Issue number {number}");
        });
        var page = await chromium.Open(served.Address);
        await page.GotoAsync("/issues?order=repository");

        await page.EvaluateAsync("scrollTo(0, document.documentElement.scrollHeight)");
        await page.GetByText("Issue number 1500", new() { Exact = true }).WaitForAsync();
        await page.EvaluateAsync("scrollTo(0, document.documentElement.scrollHeight / 2)");
        await page.GetByText("Issue number 750", new() { Exact = true }).WaitForAsync();

        Assert.InRange(await page.Locator(".row").CountAsync(), 10, 400);
        await page.EvaluateAsync("scrollTo(0, 0)");
        await page.GetByText("Issue number 1", new() { Exact = true }).WaitForAsync();
    }

    [Fact]
    public async Task A_search_is_typed_and_followed_by_keyboard_alone()
    {
        var page = await chromium.Open(shared.Address);
        await page.GotoAsync("/issues");

        await page.Keyboard.PressAsync("Tab");
        Assert.Equal("Skip to the content", await page.EvaluateAsync<string>("document.activeElement.textContent"));
        await page.GetByLabel("Words").FocusAsync();
        await page.Keyboard.TypeAsync("grouse");
        await page.GetByText("1 issue found").WaitForAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Loading the grouse checkpoint fails" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");

        await page.GetByRole(AriaRole.Heading, new() { Name = "Loading the grouse checkpoint fails" }).WaitForAsync();
    }

    [Fact]
    public async Task A_selection_leads_back_to_the_places_in_the_snapshot()
    {
        await using var served = await ServedStudy.Start(study => study.AddIssue("a/b", 1).Says("Title", "One \U0001F426 bird **sings** loudly.\n\nThe *end*."));
        var page = await chromium.Open(served.Address);
        await page.GotoAsync("/issues/a/b/1");

        var places = await page.EvaluateAsync<int[]>(
            """
            async () => {
              const { selectionIn } = await import('/assets/selection.js');
              const runs = [...document.querySelectorAll('[data-part=body] [data-at]')];
              const range = document.createRange();
              range.setStart(runs[0].firstChild, runs[0].textContent.indexOf('bird'));
              range.setEnd(runs.find(run => run.textContent === 'sings').firstChild, 5);
              getSelection().removeAllRanges();
              getSelection().addRange(range);
              const found = selectionIn(document.querySelector('article'));
              return [found.from, found.to];
            }
            """);

        Assert.Equal([6, 18], places);
    }

    [Fact]
    public async Task A_killed_server_is_told_and_the_page_goes_on_when_it_is_back()
    {
        using var study = new StudyBuilder();
        for (var number = 1; number <= 400; number++) study.AddIssue("tundra/willow", number).Says($"Issue number {number}");
        var server = await ServerProcess.Start(study.Study.Folder, 0);
        var page = await chromium.Open(server.Address);
        await page.GotoAsync("/issues?order=repository");
        await server.Kill();

        await page.EvaluateAsync("scrollTo(0, document.documentElement.scrollHeight)");
        await page.GetByText("Ptarmigan does not answer").First.WaitForAsync();
        await using var again = await ServerProcess.Start(study.Study.Folder, server.Address.Port);

        await page.GetByText("Issue number 400", new() { Exact = true }).WaitForAsync(new() { Timeout = 20_000 });
        Assert.Equal(0, await page.Locator(".list-notice").CountAsync());
        await server.DisposeAsync();
    }
}
