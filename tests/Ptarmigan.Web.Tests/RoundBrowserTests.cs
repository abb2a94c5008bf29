using System.Globalization;
using System.Net.Http.Json;
using Microsoft.Playwright;
using Ptarmigan.Accounts;
using Ptarmigan.Annotation;
using Ptarmigan.Annotation.Adjudication;
using Ptarmigan.Annotation.Agreement;
using Ptarmigan.Annotation.Rounds;
using Ptarmigan.Collection;
using Ptarmigan.Issues;
using Ptarmigan.Reporting;
using Ptarmigan.Tests;
using Xunit;

namespace Ptarmigan.Web.Tests;

public sealed class RoundBrowserTests(Chromium chromium)
{
    [Fact]
    public async Task Two_people_do_a_round_of_twenty_real_issues_by_keyboard_and_the_numbers_are_the_librarys()
    {
        await using var served = await ServedStudy.Start(RealIssues, isTeam: true);
        var owner = await served.SignedIn(chromium, "Olga", Role.Owner);
        var (ann, bob) = (await served.SignedIn(chromium, "Ann", Role.Annotator), await served.SignedIn(chromium, "Bob", Role.Annotator));
        await owner.GotoAsync("/rounds");
        await owner.GetByText("A round of your own").ClickAsync();
        var form = owner.Locator("form[action='/rounds']");
        await form.GetByLabel("Name", new() { Exact = true }).FillAsync("first");
        await form.GetByLabel("How many are drawn").FillAsync("20");
        await form.GetByLabel("Annotators, one a line").FillAsync("Ann\nBob");
        await form.GetByRole(AriaRole.Button, new() { Name = "Open the round" }).ClickAsync();
        await owner.GetByText("The round first is open: 20 issues").WaitForAsync();
        var round = new RoundCatalog(served.Study).Find("first");

        await Annotate(ann, at => at % 4 == 0);
        await Annotate(bob, at => at % 4 == 0 || at % 5 == 0);

        await owner.GotoAsync("/rounds");
        await owner.GetByRole(AriaRole.Button, new() { Name = "Close the round" }).ClickAsync();
        await owner.GetByText("The round first is closed.").WaitForAsync();
        Assert.Equal("button main", await owner.GetByRole(AriaRole.Link, new() { Name = "Adjudicate" }).GetAttributeAsync("class"));
        var agreement = AgreementMeasure.Of(served.Study, round);
        await owner.GetByRole(AriaRole.Link, new() { Name = "Agreement", Exact = true }).Last.ClickAsync();
        await owner.GetByRole(AriaRole.Heading, new() { Name = "first: PTM-related?" }).WaitForAsync();
        Assert.Contains(Numbers.Rounded(agreement.Coefficient, 3), await owner.Locator(".figures").InnerTextAsync(), StringComparison.Ordinal);
        Assert.Contains(Numbers.Share(agreement.Report!.PercentAgreement.Value), await owner.Locator(".figures").InnerTextAsync(), StringComparison.Ordinal);

        var differences = new Adjudicator(served.Study, round).Items().Count;
        Assert.True(differences > 0);
        await owner.GotoAsync($"/rounds/{round.Id}/adjudicate");
        for (var left = differences; left > 0; left--)
        {
            await owner.GetByText($"{left} of {differences} await a decision").WaitForAsync();
            await owner.WaitForLoadStateAsync(LoadState.NetworkIdle);
            Assert.Equal(0, await owner.Locator(".said-answers").GetByText("Ann").CountAsync());
            await owner.Keyboard.PressAsync("2");
            await owner.Keyboard.TypeAsync("The model takes no part.");
            await owner.Keyboard.PressAsync("Control+Enter");
        }

        await owner.GetByText($"0 of {differences} await a decision").WaitForAsync();
        await owner.GetByText("Everything is decided").WaitForAsync();
        Assert.Equal(RoundState.Adjudicated, new RoundCatalog(served.Study).Find("first").State);
        Assert.Equal(20, new JudgmentLedger(served.Study).Current("gold", Question.Ptm).Count);
        await bob.GotoAsync($"/rounds/{round.Id}/decisions");
        Assert.Equal(differences, await bob.Locator("tbody tr").CountAsync());

        async Task Annotate(IPage page, Func<int, bool> isYes)
        {
            await page.GotoAsync("/rounds");
            await page.GetByRole(AriaRole.Link, new() { Name = "Annotate" }).ClickAsync();
            await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
            for (var at = 0; at < 20; at++)
            {
                await page.Locator($"[data-position='{at}']").WaitForAsync();
                var issue = long.Parse((await page.Locator("[data-item] > [data-issue]").GetAttributeAsync("data-issue"))!, CultureInfo.InvariantCulture);
                await page.Keyboard.PressAsync(isYes((int)issue) ? "1" : "2");
            }

            await page.GetByRole(AriaRole.Heading, new() { Name = "Everything is answered" }).WaitForAsync();
            await page.GetByText("Saved.", new() { Exact = true }).WaitForAsync();
        }
    }

    [Fact]
    public async Task Note_evidence_unsure_and_undo_work_by_keyboard_and_come_back()
    {
        await using var served = await ServedStudy.Start(study =>
        {
            for (var number = 1; number <= 3; number++) study.AddIssue("a/b", number).Says($"Issue {number}", "One \U0001F426 bird **sings** loudly.");
        });
        var round = MadeUpRounds.Open(served.Study, "one", Question.Ptm, 3, 1, "ann");
        var page = await chromium.Open(served.Address);
        await page.GotoAsync($"/rounds/{round.Id}/annotate");
        await page.Locator("[data-position='0']").WaitForAsync();

        await page.EvaluateAsync(
            """
            () => {
              const runs = [...document.querySelectorAll('[data-part=body] [data-at]')];
              const range = document.createRange();
              range.setStart(runs[0].firstChild, runs[0].textContent.indexOf('bird'));
              range.setEnd(runs.find(run => run.textContent === 'sings').firstChild, 5);
              getSelection().removeAllRanges();
              getSelection().addRange(range);
            }
            """);
        await page.Keyboard.PressAsync("q");
        Assert.Equal("bird sings", await Highlighted(page));
        await page.Keyboard.PressAsync("u");
        await page.Keyboard.PressAsync("n");
        await page.Keyboard.TypeAsync("Perhaps 1.");
        await page.Keyboard.PressAsync("Escape");
        await page.Keyboard.PressAsync("1");
        await page.Locator("[data-position='1']").WaitForAsync();
        await page.Keyboard.PressAsync("x");
        await page.Locator("[data-position='2']").WaitForAsync();
        await page.Keyboard.PressAsync("2");
        await page.Locator("[data-position='1']").WaitForAsync();
        await page.GetByText("Saved.", new() { Exact = true }).WaitForAsync();

        var queue = new RoundQueue(served.Study, round, "ann");
        var first = queue.At(0)!.Answer!;
        Assert.Equal(("yes", true, "Perhaps 1.", "bird **sings"), (first.Answer, first.IsUnsure, first.Note, first.Evidence.Single().Quote));
        Assert.Equal(ItemState.Skipped, queue.At(1)!.State);
        await page.Keyboard.PressAsync("z");
        await page.Locator("[data-position='2']").WaitForAsync();
        Assert.Equal(ItemState.Open, queue.At(2)!.State);
        await page.Keyboard.PressAsync("r");
        await page.GetByText("Done again, and saved.").WaitForAsync();
        Assert.Equal("no", queue.At(2)!.Answer!.Answer);
        await page.Keyboard.PressAsync("ArrowLeft");
        await page.Keyboard.PressAsync("ArrowLeft");
        await page.Locator("[data-position='0']").WaitForAsync();
        Assert.Equal("Perhaps 1.", await page.GetByLabel("Note").InputValueAsync());
        Assert.Contains("bird", await page.Locator("[data-quotes]").InnerTextAsync());
        Assert.Equal("bird sings", await Highlighted(page));

        static Task<string> Highlighted(IPage page) => page.EvaluateAsync<string>("() => [...CSS.highlights.get('evidence')].map(range => range.toString()).join()");
    }

    [Fact]
    public async Task What_was_begun_of_an_answer_outlives_a_look_at_another_issue_a_reload_and_an_undo()
    {
        await using var served = await ServedStudy.Start(study =>
        {
            for (var number = 1; number <= 3; number++) study.AddIssue("a/b", number);
        });
        var round = MadeUpRounds.Open(served.Study, "one", Question.Ptm, 3, 1, "ann");
        var page = await chromium.Open(served.Address);
        await page.GotoAsync($"/rounds/{round.Id}/annotate");
        await page.Locator("[data-position='0']").WaitForAsync();

        await page.Keyboard.PressAsync("n");
        await page.Keyboard.TypeAsync("Perhaps.");
        await page.Keyboard.PressAsync("Escape");
        await page.Keyboard.PressAsync("ArrowRight");
        await page.Locator("[data-position='1']").WaitForAsync();
        Assert.Equal("", await page.GetByLabel("Note").InputValueAsync());
        await page.ReloadAsync();
        await page.Locator("[data-position='0']").WaitForAsync();
        Assert.Equal("Perhaps.", await page.GetByLabel("Note").InputValueAsync());
        await page.Keyboard.PressAsync("1");
        await page.Locator("[data-position='1']").WaitForAsync();
        Assert.Equal("", await page.GetByLabel("Note").InputValueAsync());
        await page.Keyboard.PressAsync("z");
        await page.Locator("[data-position='0']").WaitForAsync();
        Assert.Equal("Perhaps.", await page.GetByLabel("Note").InputValueAsync());
        Assert.Null(new RoundQueue(served.Study, round, "ann").At(0)!.Answer);
        await page.Keyboard.PressAsync("2");
        await page.GetByText("Saved.", new() { Exact = true }).WaitForAsync();

        var answer = new RoundQueue(served.Study, round, "ann").At(0)!.Answer!;
        Assert.Equal(("no", "Perhaps."), (answer.Answer, answer.Note));
    }

    [Fact]
    public async Task Challenges_are_picked_by_typing_and_recent_ones_come_first()
    {
        await using var served = await ServedStudy.Start(MadeUpStudy.Fill);
        var round = MadeUpRounds.Open(served.Study, "one", Question.Challenges, 3, 1, "ann");
        var page = await chromium.Open(served.Address);
        await page.GotoAsync($"/rounds/{round.Id}/annotate");
        await page.Locator("[data-position='0']").WaitForAsync();

        await page.Keyboard.PressAsync("c");
        await page.Keyboard.TypeAsync("HR-MEM");
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.TypeAsync("DI-GUIDE");
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Enter");
        await page.Locator("[data-position='1']").WaitForAsync();
        await page.Keyboard.PressAsync("Escape");
        await page.Keyboard.PressAsync("c");
        Assert.Equal("DI-GUIDE", await page.Locator("[data-codes] [aria-selected=true]").GetAttributeAsync("data-code"));
        await page.Keyboard.PressAsync("Escape");
        await page.Keyboard.PressAsync("0");
        await page.Locator("[data-position='2']").WaitForAsync();
        await page.GetByText("Saved.", new() { Exact = true }).WaitForAsync();

        var queue = new RoundQueue(served.Study, round, "ann");
        Assert.Equal(["HR-MEM;DI-GUIDE", ""], new[] { 0, 1 }.Select(at => queue.At(at)!.Answer!.Answer));
    }

    [Fact]
    public async Task Killed_server_loses_no_answer_and_the_page_sends_what_it_kept()
    {
        using var study = new StudyBuilder();
        for (var number = 1; number <= 12; number++) study.AddIssue("a/b", number);
        var round = MadeUpRounds.Open(study.Study, "one", Question.Ptm, 12, 1, Environment.UserName);
        var server = await ServerProcess.Start(study.Study.Folder, 0);
        var page = await chromium.Open(server.Address);
        await page.GotoAsync($"/rounds/{round.Id}/annotate");
        await page.Locator("[data-position='0']").WaitForAsync();
        await page.Keyboard.PressAsync("1");
        await page.Locator("[data-position='1']").WaitForAsync();
        await page.GetByText("Saved.", new() { Exact = true }).WaitForAsync();
        await Task.Delay(500, TestContext.Current.CancellationToken);
        await server.Kill();

        await page.Keyboard.PressAsync("2");
        await page.GetByText("One answer is not saved yet. It is kept").WaitForAsync();
        await page.Keyboard.PressAsync("z");
        await page.GetByText("Undo works again when the server answers.").WaitForAsync();
        await using var again = await ServerProcess.Start(study.Study.Folder, server.Address.Port);
        await page.GetByText("Saved.", new() { Exact = true }).WaitForAsync(new() { Timeout = 20_000 });

        var queue = new RoundQueue(study.Study, round, Environment.UserName);
        Assert.Equal(["yes", "no"], new[] { 0, 1 }.Select(at => queue.At(at)!.Answer!.Answer));
        await server.DisposeAsync();
    }

    [Fact]
    public async Task Answers_kept_in_the_browser_reach_no_other_study_at_the_same_address()
    {
        using StudyBuilder first = new(), second = new();
        foreach (var study in (StudyBuilder[])[first, second])
        {
            for (var number = 1; number <= 3; number++) study.AddIssue("a/b", number);
            MadeUpRounds.Open(study.Study, "one", Question.Ptm, 3, 1, Environment.UserName);
        }

        var (own, others) = (Queue(first), Queue(second));
        var server = await ServerProcess.Start(first.Study.Folder, 0);
        var page = await chromium.Open(server.Address);
        await page.GotoAsync("/rounds/1/annotate");
        await page.Locator("[data-position='0']").WaitForAsync();
        await server.Kill();
        await page.Keyboard.PressAsync("2");
        await page.GetByText("One answer is not saved yet").WaitForAsync();
        await page.CloseAsync();

        await using (await ServerProcess.Start(second.Study.Folder, server.Address.Port))
        {
            var other = await page.Context.NewPageAsync();
            await other.GotoAsync("/rounds/1/annotate");
            await other.Locator("[data-position='0']").WaitForAsync();
            await other.Keyboard.PressAsync("1");
            await other.GetByText("Saved.", new() { Exact = true }).WaitForAsync();
            Assert.Equal(["yes", null, null], Answers(others));
            await other.CloseAsync();
        }

        await using var again = await ServerProcess.Start(first.Study.Folder, server.Address.Port);
        var back = await page.Context.NewPageAsync();
        await back.GotoAsync("/rounds/1/annotate");
        await back.GetByText("Saved.", new() { Exact = true }).WaitForAsync();

        Assert.Equal(["no", null, null], Answers(own));
        await server.DisposeAsync();

        static RoundQueue Queue(StudyBuilder study) => new(study.Study, new RoundCatalog(study.Study).Find("one"), Environment.UserName);
        static IEnumerable<string?> Answers(RoundQueue queue) => Enumerable.Range(0, 3).Select(at => queue.At(at)!.Answer?.Answer);
    }

    /// <summary>As many kills as PTARMIGAN_KILLS says (50 for the whole trial); three by default, to stay quick.</summary>
    [Fact]
    public async Task Every_answer_that_was_confirmed_outlives_a_kill_in_the_middle_of_annotating()
    {
        var kills = int.Parse(Environment.GetEnvironmentVariable("PTARMIGAN_KILLS") ?? "3", CultureInfo.InvariantCulture);
        using var study = new StudyBuilder();
        for (var number = 1; number <= 200; number++) study.AddIssue("a/b", number);
        var round = MadeUpRounds.Open(study.Study, "one", Question.Ptm, 200, 1, Environment.UserName);
        var queue = new RoundQueue(study.Study, round, Environment.UserName);
        var confirmed = new Dictionary<long, string>();
        for (var kill = 0; kill < kills; kill++)
        {
            await using var server = await ServerProcess.Start(study.Study.Folder, 0);
            using var visitor = new HttpClient(new HttpClientHandler()) { BaseAddress = server.Address };
            Task? killed = null;
            try
            {
                for (var (at, sent) = (kill, 0); ; at = (at + 1) % 200, sent++)
                {
                    var (issue, answer) = (queue.At(at)!.IssueId, (at + kill) % 2 == 0 ? "yes" : "no");
                    // The server dies while answers go on coming.
                    if (sent == 3 + kill % 5) killed = Task.Run(server.Kill, TestContext.Current.CancellationToken);
                    confirmed.Remove(issue);
                    using var response = await visitor.PostAsJsonAsync($"/api/rounds/{round.Id}/queue/answers", new { issueId = issue, answer }, TestContext.Current.CancellationToken);
                    // What was on its way when the server died may or may not have arrived; what was confirmed must be there.
                    if (response.IsSuccessStatusCode) confirmed[issue] = answer;
                }
            }
            catch (HttpRequestException)
            {
                await killed!;
            }

            Assert.All(confirmed, pair => Assert.Equal(pair.Value, queue.Find(pair.Key).Answer?.Answer));
        }

        Assert.True(confirmed.Count >= 3);
    }

    private static void RealIssues(StudyBuilder study)
    {
        Import.Run(study.Study, [Path.Combine(TestPaths.Root, "examples", "ptm-issues", "issues.jsonl.gz")], null, null, TestContext.Current.CancellationToken);
        Assert.True(study.Issues.Count(IssueFilter.All) > 100);
    }
}
