using Microsoft.Playwright;
using Ptarmigan.Accounts;
using Ptarmigan.Coding.Batches;
using Ptarmigan.Coding.Codebooks;
using Ptarmigan.Coding.Passages;
using Xunit;

namespace Ptarmigan.Web.Tests;

public sealed class CodebookBrowserTests(Chromium chromium)
{
    [Fact]
    public async Task A_code_is_split_by_keyboard_undecided_passages_stay_and_the_split_is_undone()
    {
        await using var served = await ServedStudy.Start(MadeUpCoding.Fill);
        var ledger = new CodebookLedger(served.Study);
        var challenges = new ChallengeLedger(served.Study);
        var before = challenges.All().ToDictionary(challenge => challenge.Id, challenge => challenge.Placement.Code);
        var passages = challenges.At(3).Count;
        var page = await chromium.Open(served.Address);
        await page.GotoAsync("/codebook?code=3");

        await Press(page, page.GetByRole(AriaRole.Link, new() { Name = "Split its" }));
        await page.GetByRole(AriaRole.Heading, new() { Name = "Split fails to load" }).WaitForAsync();
        Assert.Equal(passages, await page.Locator("[data-split-row]").CountAsync());
        await page.Locator("input[name=name1]").FocusAsync();
        await page.Keyboard.TypeAsync("key is missing");
        await page.Locator("[data-split-tick='1']").First.FocusAsync();
        await CodingBrowserTests.Keys(page, "1", "ArrowDown", "1");
        Assert.Equal("key is missing", await page.Locator("[data-split-label='1']").First.InnerTextAsync());
        await page.GetByText($"{passages - 2} of {passages} passages stay as they are.").WaitForAsync();
        await page.GetByLabel("Why").FocusAsync();
        await page.Keyboard.TypeAsync("Two kinds of failing.");
        await page.Keyboard.PressAsync("Enter");
        await page.GetByText("gave challenges to others").First.WaitForAsync();

        var made = ledger.Current.Find("key is missing");
        Assert.Equal((2, passages - 2), (challenges.At(made.Id).Count, challenges.At(3).Count));
        Assert.Equal(passages, new Revisits(served.Study).Waiting().Count(item => item.Challenge.Placement.Code == made.Id || item.Challenge.Placement.Code == 3));
        await Press(page, page.GetByText("Undo it"));
        await Press(page, page.GetByRole(AriaRole.Button, new() { Name = "Undo version" }));
        await page.GetByText("is taken back.").First.WaitForAsync();
        Assert.Equal(before, challenges.All().ToDictionary(challenge => challenge.Id, challenge => challenge.Placement.Code));
    }

    [Fact]
    public async Task A_merge_shows_what_would_say_the_same_twice_before_it_happens_and_changes_nothing_until_it_has_a_reason()
    {
        await using var served = await ServedStudy.Start(MadeUpCoding.Fill);
        var ledger = new CodebookLedger(served.Study);
        var version = ledger.Current.Version;
        var page = await chromium.Open(served.Address);
        await page.GotoAsync("/codebook?code=4");

        await Press(page, page.Locator("summary", new() { HasText = "Merge" }));
        await page.GetByLabel("becomes part of").SelectOptionAsync("3");
        await Press(page, page.GetByRole(AriaRole.Button, new() { Name = "Show what would happen" }));
        await page.GetByText("1 challenge would say the same as another.").WaitForAsync();
        Assert.Contains("KeyError", await page.GetByRole(AriaRole.Group, new() { Name = "What would say the same twice" }).InnerTextAsync(), StringComparison.Ordinal);
        await Press(page, page.GetByRole(AriaRole.Button, new() { Name = "Merge", Exact = true }));
        Assert.Equal(version, ledger.Current.Version);
        await page.GetByLabel("Why").FocusAsync();
        await page.Keyboard.TypeAsync("The same thing.");
        await page.Keyboard.PressAsync("Enter");
        await page.GetByText("became part of").First.WaitForAsync();

        Assert.Equal(3, ledger.Current.Get(4).MergedInto);
        await page.GotoAsync("/codebook/revisit");
        var waiting = await page.Locator(".passage-list > li").CountAsync();
        await Press(page, page.GetByRole(AriaRole.Button, new() { Name = "Right as it is" }).First);
        await page.GetByText("It is right as it is.").WaitForAsync();
        Assert.Equal(waiting - 1, await page.Locator(".passage-list > li").CountAsync());
        await page.GotoAsync($"/codebook/history?older={version}&newer={version + 1}");
        await page.GetByText("part of Model Reuse / Loading / fails to load").WaitForAsync();
    }

    [Fact]
    public async Task Codes_are_created_placed_renamed_and_redefined_and_two_at_once_do_not_overwrite_each_other()
    {
        await using var served = await ServedStudy.Start(MadeUpCoding.Fill);
        var ledger = new CodebookLedger(served.Study);
        var page = await chromium.Open(served.Address);
        await page.GotoAsync("/codebook");
        await Press(page, page.GetByText("New theme, sub-theme or code"));
        var form = page.Locator("form[action='/codebook/create']");
        await form.Locator("select[name=level]").SelectOptionAsync("theme");
        await form.GetByLabel("Name").FillAsync("Papers");
        await Press(page, form.GetByRole(AriaRole.Button, new() { Name = "Create" }));
        await page.GetByText("New theme `Papers`.").First.WaitForAsync();

        var other = await page.Context.NewPageAsync();
        await other.GotoAsync("/codebook?code=9");
        await page.GotoAsync("/codebook?code=9");
        await Change(page, "Rename", "Name", "manual misleads");
        await page.GetByText("is called `manual misleads`").First.WaitForAsync();
        await Change(other, "Rename", "Name", "manual is old");
        await other.GetByText("The codebook was changed meanwhile").WaitForAsync();
        Assert.Equal("manual misleads", ledger.Current.Get(9).Name);

        await Change(page, "Redefine", "Definition", "What is written\nis not so.");
        await page.GetByText("means something else").First.WaitForAsync();
        Assert.Equal("What is written\nis not so.", ledger.Current.Get(9).Text.Definition);
        await page.Locator("summary", new() { HasText = "Move" }).ClickAsync();
        var move = page.Locator("form[action$='/move']");
        await move.GetByLabel("Below").SelectOptionAsync("2");
        await move.GetByLabel("Why").FillAsync("It is about loading.");
        await Press(page, move.GetByRole(AriaRole.Button, new() { Name = "Move" }));
        await page.GetByText("stands below `Model Reuse / Loading`").First.WaitForAsync();

        static async Task Change(IPage page, string what, string field, string text)
        {
            await page.Locator("summary", new() { HasText = what }).ClickAsync();
            var form = page.Locator($"form[action$='/{what.ToLowerInvariant()}']");
            await form.GetByLabel(field).FillAsync(text);
            await form.GetByLabel("Why").FillAsync("Clearer.");
            await Press(page, form.GetByRole(AriaRole.Button, new() { Name = what }));
        }
    }

    [Fact]
    public async Task Two_people_code_a_batch_blind_at_once_and_the_review_is_signed_before_the_next_opens()
    {
        await using var served = await ServedStudy.Start(CodingBrowserTests.Birds, isTeam: true);
        var owner = await served.SignedIn(chromium, "Olga", Role.Owner);
        var (ann, bob) = (await served.SignedIn(chromium, "Ann", Role.Annotator), await served.SignedIn(chromium, "Bob", Role.Annotator));
        await owner.GotoAsync("/batches");
        await owner.GetByLabel("Annotators, one a line").FillAsync("Ann\nBob");
        await owner.GetByLabel("Issues drawn at random").FillAsync("2");
        await owner.GetByLabel("from").SelectOptionAsync("all");
        await Press(owner, owner.GetByRole(AriaRole.Button, new() { Name = "Open the pilot" }));
        await owner.GetByText("The pilot is open: 2 issues drawn at random, 2 annotators, blind.").WaitForAsync();

        await Task.WhenAll(CodeFirst(ann, "bird"), CodeFirst(bob, "sings"));
        foreach (var (page, word) in new[] { (ann, "bird"), (bob, "sings") })
        {
            await page.ReloadAsync();
            await page.Locator("mark.coded").First.WaitForAsync();
            Assert.Equal([word], await page.Locator("[data-passages] .passage strong").AllInnerTextsAsync());
        }

        await owner.GotoAsync("/batches/1");
        await owner.GetByRole(AriaRole.Heading, new() { Name = "The batch is open" }).WaitForAsync();
        await Task.WhenAll(Finish(ann), Finish(bob));
        await owner.GotoAsync("/batches");
        await owner.GetByText("Close", new() { Exact = true }).ClickAsync();
        await Press(owner, owner.GetByRole(AriaRole.Button, new() { Name = "Close the batch" }));
        await owner.GetByText("2 codes are new, 2 issues were coded differently").WaitForAsync();
        Assert.Equal(["code", "sub-theme", "theme"], await owner.GetByRole(AriaRole.Group, new() { Name = "Agreement at three levels" }).Locator("tbody th").AllInnerTextsAsync());
        Assert.Equal(0, await owner.GetByRole(AriaRole.Button, new() { Name = "Open batch 2" }).CountAsync());

        await owner.GetByLabel("What the review brought").FocusAsync();
        await owner.Keyboard.TypeAsync("Birds and their songs are two things.");
        await Press(owner, owner.GetByRole(AriaRole.Button, new() { Name = "Sign the review" }));
        await owner.GetByText("Olga has signed the review.").WaitForAsync();
        await owner.GetByLabel("from").SelectOptionAsync("all");
        await Press(owner, owner.GetByRole(AriaRole.Button, new() { Name = "Open batch 2" }));
        await owner.GetByText("Batch 2 is open: 1 issue drawn at random").WaitForAsync();
        Assert.Equal("Birds and their songs are two things.", new BatchLedger(served.Study).Reviews().Single().Notes);

        static async Task CodeFirst(IPage page, string word)
        {
            await page.GotoAsync("/code");
            await page.Locator("[data-position='0']").WaitForAsync();
            await CodingBrowserTests.Select(page, "body", word, 0, word, word.Length);
            await page.Keyboard.PressAsync("v");
            await page.Locator("[data-passages] .passage").First.WaitForAsync();
        }

        static async Task Finish(IPage page)
        {
            var first = await page.Locator("[data-position]").GetAttributeAsync("data-position");
            Assert.Equal("0", first);
            var word = (await page.Locator("[data-passages] .passage strong").AllInnerTextsAsync()).Single();
            await page.Keyboard.PressAsync("d");
            await page.Locator("[data-position='1']").WaitForAsync();
            await CodingBrowserTests.Select(page, "body", word, 0, word, word.Length);
            await page.Keyboard.PressAsync("1");
            await page.Locator("[data-passages] .passage").First.WaitForAsync();
            await page.Keyboard.PressAsync("d");
            await page.GetByRole(AriaRole.Heading, new() { Name = "Everything here is coded" }).WaitForAsync();
        }
    }

    /// <summary>Does what a click does, by keyboard.</summary>
    private static async Task Press(IPage page, ILocator control)
    {
        await control.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
    }
}
