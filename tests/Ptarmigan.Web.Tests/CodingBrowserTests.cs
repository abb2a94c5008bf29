using Microsoft.Playwright;
using Ptarmigan.Coding.Batches;
using Ptarmigan.Coding.Codebooks;
using Ptarmigan.Coding.Memos;
using Ptarmigan.Coding.Operations;
using Ptarmigan.Coding.Passages;
using Ptarmigan.Issues;
using Ptarmigan.Tests;
using Xunit;

namespace Ptarmigan.Web.Tests;

public sealed class CodingBrowserTests(Chromium chromium)
{
    [Fact]
    public async Task Words_are_selected_and_coded_by_keyboard_alone_and_shown_where_they_stand()
    {
        await using var served = await ServedStudy.Start(Birds);
        var page = await Open(served);

        await Keys(page, "s", "ArrowDown", "ArrowRight", "Shift+ArrowRight", "Shift+ArrowRight", "c");
        await page.Keyboard.TypeAsync("bird song");
        await page.Keyboard.PressAsync("Enter");
        await page.GetByText("Coded: bird song.", new() { Exact = true }).First.WaitForAsync();
        await page.Keyboard.PressAsync("c");
        await page.Keyboard.TypeAsync("noise");
        await page.Keyboard.PressAsync("Enter");
        await page.GetByText("Coded: noise.", new() { Exact = true }).First.WaitForAsync();
        await page.Keyboard.PressAsync("i");
        await page.Keyboard.TypeAsync("bird");
        await page.Keyboard.PressAsync("Enter");
        await page.Locator("[data-passages] .passage").Nth(2).WaitForAsync();

        var challenges = Challenges(served, 1);
        var codebook = new CodebookLedger(served.Study).Current;
        Assert.Equal(["bird song", "noise", "bird song"], challenges.Select(challenge => codebook.NameOf(challenge.Placement.Code!.Value)));
        Assert.Equal(["\U0001F426 bird **sings", "\U0001F426 bird **sings", null], challenges.Select(challenge => challenge.Passage?.Quote));
        Assert.Equal("\U0001F426 bird sings", string.Concat(await page.Locator("[data-part=body] mark.coded").AllInnerTextsAsync()));
        Assert.Equal("1 2", await page.Locator("[data-part=body] mark[data-ends]").GetAttributeAsync("data-ends"));
        Assert.Contains("1 bird song", await page.Locator("[data-part=body] mark").First.GetAttributeAsync("title"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Overlapping_passages_in_title_body_and_comment_come_back_exactly_each_with_its_own_line()
    {
        await using var served = await ServedStudy.Start(Birds);
        var page = await Open(served);
        await Code(page, "title", "Issue", 0, "Issue", 5, "in the title");
        await Code(page, "body", "One", 0, "loudly.", 4, "long");
        await Code(page, "body", "bird", 0, "sings", 5, "short");
        await Code(page, "comment-0", "also", 0, "also", 4, "in a comment");

        await page.ReloadAsync();
        await page.Locator("mark.coded").First.WaitForAsync();

        Assert.Equal("Issue", await Marked(page, 1));
        Assert.Equal("One \U0001F426 bird sings loud", await Marked(page, 2));
        Assert.Equal("bird sings", await Marked(page, 3));
        Assert.Equal("also", await Marked(page, 4));
        var both = page.Locator("mark.lane-0.lane-1");
        Assert.Equal("bird sings", string.Concat(await both.AllInnerTextsAsync()));
        Assert.Equal(["Issue", "One \U0001F426 bird **sings** loud", "bird **sings", "also"], Challenges(served, 1).Select(challenge => challenge.Passage!.Quote));

        static async Task<string> Marked(IPage page, int number)
        {
            var id = await page.Locator("[data-passages] .passage").Nth(number - 1).GetAttributeAsync("data-challenge");
            return string.Concat(await page.Locator($"mark[data-challenges~='{id}']").AllInnerTextsAsync());
        }
    }

    [Fact]
    public async Task In_vivo_a_recent_code_recode_take_back_and_undo_are_one_key_each()
    {
        await using var served = await ServedStudy.Start(Birds);
        var page = await Open(served);

        await Select(page, "body", "bird", 0, "bird", 4);
        await page.Keyboard.PressAsync("v");
        await page.GetByText("Coded in vivo: bird.", new() { Exact = true }).First.WaitForAsync();
        await Select(page, "comment-0", "also", 0, "also", 4);
        await page.Keyboard.PressAsync("1");
        await page.Locator("[data-passages] .passage").Nth(1).WaitForAsync();
        Assert.Equal(["bird", "also"], Challenges(served, 1).Select(challenge => challenge.Passage!.Quote));
        Assert.Single(new CodebookLedger(served.Study).Current.InUse);

        await Keys(page, "p", "p", "t");
        await page.GetByText("Taken back: bird. z brings it again.", new() { Exact = true }).First.WaitForAsync();
        Assert.Single(Challenges(served, 1));
        await page.Keyboard.PressAsync("z");
        await page.GetByText("Undone: bird stands again.", new() { Exact = true }).First.WaitForAsync();
        Assert.Equal(2, Challenges(served, 1).Count);

        new CodebookLedger(served.Study).Do(new CreateCode(CodeLevel.Code, "tweet"), "ann", "New.");
        await page.ReloadAsync();
        await page.Locator("mark.coded").First.WaitForAsync();
        await Keys(page, "p", "r");
        await page.Keyboard.TypeAsync("tweet");
        await page.Keyboard.PressAsync("Enter");
        await page.GetByText("Now tweet.", new() { Exact = true }).First.WaitForAsync();
        await page.Keyboard.PressAsync("z");
        await page.GetByText("Undone: bird stands again.", new() { Exact = true }).First.WaitForAsync();
        Assert.Single(Challenges(served, 1).Select(challenge => challenge.Placement.Code).Distinct());
    }

    [Fact]
    public async Task Memos_and_an_exclusion_with_its_reason_are_written_by_keyboard()
    {
        await using var served = await ServedStudy.Start(Birds);
        var page = await Open(served);
        await Select(page, "body", "bird", 0, "bird", 4);
        await page.Keyboard.PressAsync("v");
        await page.Locator("[data-passages] .passage").First.WaitForAsync();

        await page.Keyboard.PressAsync("m");
        await page.Keyboard.TypeAsync("Is a penguin one?");
        await page.Keyboard.PressAsync("Shift+Tab");
        await page.Keyboard.PressAsync("End");
        await page.Keyboard.PressAsync("Control+Enter");
        await page.GetByText("The memo is kept.").First.WaitForAsync();
        await page.Keyboard.PressAsync("d");
        await page.Locator("[data-position='1']").WaitForAsync();
        await page.Keyboard.PressAsync("m");
        await page.Keyboard.TypeAsync("Much like the first.");
        await page.Keyboard.PressAsync("Control+Enter");
        await page.GetByText("The memo is kept.").First.WaitForAsync();
        await page.Keyboard.PressAsync("x");
        await page.Keyboard.PressAsync("ArrowDown");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync("It is about everything.");
        await page.Keyboard.PressAsync("Control+Enter");
        await page.GetByText("You took the issue out as too broad").WaitForAsync();

        var memos = new MemoBook(served.Study) { Viewer = "ann" }.All();
        Assert.Equal([(MemoKind.Question, "Is a penguin one?"), (MemoKind.Analytic, "Much like the first.")], memos.Select(memo => (memo.Kind, memo.Text)));
        Assert.Equal([Challenges(served, 1)[0].Id, (long?)null], memos.Select(memo => memo.Target.Challenge));
        var exclusion = Assert.Single(new CodingExclusions(served.Study) { Viewer = "ann" }.All());
        Assert.Equal((ExclusionCause.TooBroad, "It is about everything."), (exclusion.Cause, exclusion.Reason));
    }

    [Fact]
    public async Task In_a_batch_done_leads_to_the_next_issue_and_who_has_nothing_coded_is_told_so()
    {
        await using var served = await ServedStudy.Start(Birds);
        new BatchLedger(served.Study).Open(new BatchPlan { Annotators = ["ann"], Size = 3, Filter = new IssueFilter() }, "ann");
        var page = await Open(served);

        await page.Keyboard.PressAsync("d");
        await page.GetByText("before you are done with it").First.WaitForAsync();
        for (var at = 0; at < 3; at++)
        {
            await page.Locator($"[data-position='{at}']").WaitForAsync();
            await Select(page, "body", "bird", 0, "bird", 4);
            await page.Keyboard.PressAsync(at == 0 ? "v" : "1");
            await page.Locator("[data-passages] .passage").First.WaitForAsync();
            await page.Keyboard.PressAsync("d");
        }

        await page.GetByRole(AriaRole.Heading, new() { Name = "Everything here is coded" }).WaitForAsync();
        Assert.Equal(3, new BatchLedger(served.Study).Progress(new BatchLedger(served.Study).Find(1)).Single().Done);
    }

    [Fact]
    public async Task Nothing_is_said_to_be_coded_that_the_server_refused_or_did_not_hear()
    {
        await using var served = await ServedStudy.Start(Birds);
        var page = await Open(served);
        await page.RouteAsync("**/api/coding/challenges", route => route.AbortAsync());

        await Select(page, "body", "bird", 0, "bird", 4);
        await page.Keyboard.PressAsync("v");

        await page.GetByText("The server does not answer; nothing was changed.").WaitForAsync();
        Assert.Equal(0, await page.Locator("mark.coded:not(.target)").CountAsync());
        await page.UnrouteAsync("**/api/coding/challenges");
        await page.Keyboard.PressAsync("v");
        await page.GetByText("Coded in vivo: bird.", new() { Exact = true }).First.WaitForAsync();
        Assert.Equal("bird", Challenges(served, 1).Single().Passage!.Quote);
    }

    internal static void Birds(StudyBuilder study)
    {
        for (var number = 1; number <= 3; number++)
        {
            study.AddIssue("a/b", number).Says($"Issue {number}", "One \U0001F426 bird **sings** loudly.").Created($"2024-01-0{4 - number}").Comment("Mine does, also.", "2024-02-01", "bea");
        }
    }

    internal static async Task Keys(IPage page, params string[] keys)
    {
        foreach (var key in keys) await page.Keyboard.PressAsync(key);
    }

    /// <summary>Selects from a place in the run that holds one word to a place in the run that holds another, as a mouse does.</summary>
    internal static Task Select(IPage page, string part, string first, int from, string last, int to) => page.EvaluateAsync(
        """
        ([part, first, from, last, to]) => {
          const walker = (word) => {
            const nodes = document.createTreeWalker(document.querySelector(`[data-part='${part}']`), NodeFilter.SHOW_TEXT);
            while (nodes.nextNode()) if (nodes.currentNode.data.includes(word)) return [nodes.currentNode, nodes.currentNode.data.indexOf(word)];
            throw new Error(`no ${word} in ${part}`);
          };
          const [start, startAt] = walker(first);
          const [end, endAt] = walker(last);
          getSelection().setBaseAndExtent(start, startAt + Number(from), end, endAt + Number(to));
        }
        """,
        new object[] { part, first, from, last, to });

    private static async Task Code(IPage page, string part, string first, int from, string last, int to, string name)
    {
        await Select(page, part, first, from, last, to);
        await page.Keyboard.PressAsync("c");
        await page.Keyboard.TypeAsync(name);
        await page.Keyboard.PressAsync("Enter");
        await page.GetByText($"Coded: {name}.", new() { Exact = true }).First.WaitForAsync();
    }

    private static IReadOnlyList<Challenge> Challenges(ServedStudy served, int number) =>
        new ChallengeLedger(served.Study) { Viewer = "ann" }.Of(new IssueCatalog(served.Study.Database).Find(new IssueReference(RepositoryName.Parse("a/b"), number))!);

    private async Task<IPage> Open(ServedStudy served)
    {
        var page = await chromium.Open(served.Address);
        await page.GotoAsync("/code");
        await page.Locator("[data-position='0']").WaitForAsync();
        return page;
    }
}
