using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using Ptarmigan.Tests;
using Xunit;

namespace Ptarmigan.Web.Tests;

public sealed class BrowserTests(Chromium chromium, SharedStudy shared)
{
    private static readonly string[] Pages = ["/", "/issues", "/issues?q=penguin", "/issues/snowfield/feathers/1", "/rounds", "/agreement", "/guideline/ptm", "/report", "/people", "/about", "/nowhere"];

    [Fact]
    public async Task No_page_has_a_serious_fault_of_access_an_error_or_a_blocked_load()
    {
        Assert.Empty(await Faults(await chromium.Open(shared.Address), Pages));
    }

    [Fact]
    public async Task No_page_of_accounts_has_a_serious_fault_of_access()
    {
        await using var served = await ServedStudy.Start(MadeUpStudy.Fill, isTeam: true);
        var page = await chromium.Open(served.Address);
        var faults = await Faults(page, ["/sign-in", served.Workbench.FirstOwnerLink()!.AbsolutePath]);
        await TakeUp(page, "Olga");

        Assert.Empty(faults.Concat(await Faults(page, ["/people", "/denied"])));
    }

    [Fact]
    public async Task No_page_is_wider_than_a_phone()
    {
        var page = await chromium.Open(shared.Address, isNarrow: true);
        foreach (var address in Pages)
        {
            await page.GotoAsync(address);
            Assert.True(await page.EvaluateAsync<int>("document.documentElement.scrollWidth") <= 390, address);
        }
    }

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

    private static async Task TakeUp(IPage page, string name)
    {
        await page.GetByLabel("Name").FillAsync(name);
        await page.GetByLabel("Password", new() { Exact = true }).FillAsync(ServedStudy.Password);
        await page.GetByLabel("Password again").FillAsync(ServedStudy.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Make the account" }).ClickAsync();
        await page.GetByRole(AriaRole.Heading, new() { Name = "Overview" }).WaitForAsync();
    }

    /// <summary>Looks for faults of access, errors and blocked loads, in the light; then in the dark, where only colours can differ.</summary>
    internal static async Task<IReadOnlyList<string>> Faults(IPage page, IEnumerable<string> addresses)
    {
        var faults = new List<string>();
        page.Console += (_, message) =>
        {
            if (message.Type == "error" && !message.Text.Contains("404", StringComparison.Ordinal)) faults.Add($"{page.Url}: {message.Text}");
        };
        page.PageError += (_, error) => faults.Add($"{page.Url}: {error}");
        foreach (var address in addresses)
        {
            await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
            await page.GotoAsync(address);
            // What a page's script puts in is there once nothing says that it is being read. (The pages' policy forbids evaluating text again and again, as waiting for a function does.)
            await page.WaitForSelectorAsync("main .loading", new() { State = WaitForSelectorState.Detached });
            await Look(address, null);
            await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
            await Look(address + " in the dark", new RunOnlyOptions { Type = "rule", Values = ["color-contrast"] });
        }

        return faults;

        async Task Look(string where, RunOnlyOptions? only)
        {
            var found = await page.RunAxe(new AxeRunOptions { ResultTypes = [ResultType.Violations], Iframes = false, RunOnly = only });
            faults.AddRange(found.Violations.Where(fault => fault.Impact is "serious" or "critical")
                .Select(fault => $"{where}: {fault.Id} {string.Join(" ", fault.Nodes.Select(node => node.Html).Take(3))}"));
        }
    }
}
