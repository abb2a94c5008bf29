using Microsoft.Playwright;
using Ptarmigan.Accounts;
using Ptarmigan.Annotation;
using Ptarmigan.Classification.Learning;
using Ptarmigan.Tests;
using Ptarmigan.Tests.Classification;
using Ptarmigan.Web.Accounts;
using Xunit;

namespace Ptarmigan.Web.Tests;

/// <summary>
/// Makes the pictures of the user guide, of a study of made-up texts: <c>dotnet test --project tests/Ptarmigan.Web.Tests -- --explicit only</c>.
/// With PTARMIGAN_LOOK every page is drawn wide and narrow, light and dark, into that folder; with PTARMIGAN_ADDRESS also those of a study that is served there, of which PTARMIGAN_PAGES
/// names some, separated by blanks.
/// </summary>
public sealed class Screenshots(Chromium chromium)
{
    private static readonly (string Name, string Address)[] Pages =
    [
        ("overview", "/"), ("issues", "/issues"), ("nothing", "/issues?q=penguin&label=bug"), ("issue", "/issues/snowfield/feathers/1"), ("report", "/report"),
        ("people", "/people"), ("about", "/about"), ("not-found", "/nowhere"),
    ];

    private static readonly (string Name, string Address)[] Rounds =
    [
        ("rounds", "/rounds"), ("annotate", "/rounds/1/annotate"), ("annotate-challenges", "/rounds/3/annotate"), ("agreement", "/agreement"),
        ("adjudicate", "/rounds/2/adjudicate"), ("decisions", "/rounds/2/decisions"), ("guideline", "/guideline/ptm"), ("suggestions", "/suggestions/challenges?order=sure"), ("learning", "/learning/type"),
    ];

    [Fact(Explicit = true)]
    public async Task Draw_the_guide()
    {
        var folder = Path.Combine(TestPaths.Root, "docs", "images");
        await using var served = await ServedStudy.Start(MadeUpStudy.Fill);
        foreach (var (name, address) in Pages.Where(page => page.Name is "issues" or "issue"))
            await Draw(served.Address, address, Path.Combine(folder, $"workbench-{name}.png"), isDark: false, isNarrow: false, isWhole: false);
        await Draw(served.Address, "/issues/snowfield/feathers/1", Path.Combine(folder, "workbench-issue-dark.png"), isDark: true, isNarrow: true, isWhole: false);
        await using var rounds = await ServedStudy.Start(MadeUpRounds.Fill);
        await using var coding = await ServedStudy.Start(MadeUpCoding.Fill);
        foreach (var (name, address) in Coding.Where(page => page.Name is "code" or "split" or "review"))
            await Draw(coding.Address, address, Path.Combine(folder, $"workbench-{name}.png"), isDark: false, isNarrow: false, isWhole: false);
        foreach (var (name, address) in Rounds.Append(("overview", "/")).Where(page => page.Item1 is "annotate" or "agreement" or "adjudicate" or "overview" or "suggestions"))
            await Draw(rounds.Address, address, Path.Combine(folder, $"workbench-{name}.png"), isDark: false, isNarrow: false, isWhole: false);
        await using var labelled = await ServedStudy.Start(Labelled);
        await Draw(labelled.Address, "/learning/type", Path.Combine(folder, "workbench-learning.png"), isDark: false, isNarrow: false, isWhole: false);
    }

    /// <summary>Reports of made-up words, with what has been learnt from them.</summary>
    private static void Labelled(StudyBuilder study)
    {
        foreach (var (place, report) in MadeUpReports.Make(440, 1, "snowfield/feathers", "tundra/willow", "tundra/moss", "ridge/scree", "ridge/lichen").Index())
        {
            var issue = study.AddIssue(report.Repository).Says(report.Text.Title, report.Text.Body);
            if (place < 240) issue.Judged("gold", "type", report.Type!);
        }

        LearningReview.Make(study.Study, Question.Type, null, TestContext.Current.CancellationToken);
    }

    private static readonly (string Name, string Address)[] Coding =
    [
        ("code", "/code?issue=snowfield/feathers%231"), ("codebook", "/codebook?code=3"), ("merge", "/codebook/merge?codes=4&into=3"), ("split", "/codebook/3/split"),
        ("history", "/codebook/history?older=2&newer=9"), ("revisit", "/codebook/revisit?all=yes"), ("batches", "/batches"), ("review", "/batches/1"), ("codes", "/codes"), ("passages", "/codes/1"),
    ];

    [Fact(Explicit = true)]
    public async Task Draw_every_page()
    {
        var folder = Environment.GetEnvironmentVariable("PTARMIGAN_LOOK");
        Assert.SkipWhen(folder is null, "PTARMIGAN_LOOK names no folder.");
        await using var served = await ServedStudy.Start(MadeUpStudy.Fill);
        await using var rounds = await ServedStudy.Start(MadeUpRounds.Fill);
        await using var team = await ServedStudy.Start(MadeUpStudy.Fill, isTeam: true);
        foreach (var isDark in (bool[])[false, true])
        {
            foreach (var isNarrow in (bool[])[false, true])
            {
                var kind = $"{(isNarrow ? "390" : "1440")}-{(isDark ? "dark" : "light")}";
                foreach (var (name, address) in Pages) await Draw(served.Address, address, Path.Combine(folder!, $"{name}-{kind}.png"), isDark, isNarrow, isWhole: name != "report");
                foreach (var (name, address) in Rounds) await Draw(rounds.Address, address, Path.Combine(folder!, $"{name}-{kind}.png"), isDark, isNarrow, isWhole: true);
                await Draw(team.Address, "/sign-in", Path.Combine(folder!, $"sign-in-{kind}.png"), isDark, isNarrow, isWhole: true);
                await Draw(team.Address, $"/invitation/{new InvitationBook(team.Study).Invite(Role.Owner, "Olga")}", Path.Combine(folder!, $"invitation-{kind}.png"), isDark, isNarrow, isWhole: true);
                await DrawTeam(team, Path.Combine(folder!, $"team-{kind}.png"), isDark, isNarrow);
            }
        }
    }

    [Fact(Explicit = true)]
    public async Task Draw_pages_of_coding()
    {
        var folder = Environment.GetEnvironmentVariable("PTARMIGAN_LOOK");
        Assert.SkipWhen(folder is null, "PTARMIGAN_LOOK names no folder.");
        await using var coding = await ServedStudy.Start(MadeUpCoding.Fill);
        foreach (var (isDark, isNarrow) in ((bool, bool)[])[(false, false), (true, false), (false, true), (true, true)])
        {
            foreach (var (name, address) in Coding)
                await Draw(coding.Address, address, Path.Combine(folder!, $"{name}-{(isNarrow ? "390" : "1440")}-{(isDark ? "dark" : "light")}.png"), isDark, isNarrow, isWhole: name != "code" || isNarrow);
        }
    }

    /// <summary>Draws a study that is served at PTARMIGAN_ADDRESS, its pages of PTARMIGAN_PAGES or all, into PTARMIGAN_LOOK.</summary>
    [Fact(Explicit = true)]
    public async Task Draw_a_served_study()
    {
        var (folder, address) = (Environment.GetEnvironmentVariable("PTARMIGAN_LOOK"), Environment.GetEnvironmentVariable("PTARMIGAN_ADDRESS"));
        Assert.SkipWhen(folder is null || address is null, "PTARMIGAN_LOOK or PTARMIGAN_ADDRESS is not set.");
        var pages = Environment.GetEnvironmentVariable("PTARMIGAN_PAGES")?.Split(' ') ?? [.. Pages.Concat(Rounds).Select(page => page.Address).Where(page => !page.Contains("snowfield", StringComparison.Ordinal))];
        foreach (var (isDark, isNarrow) in new[] { (false, false), (true, false), (false, true), (true, true) })
        {
            foreach (var (place, page) in pages.Index())
            {
                var name = string.Concat(page.Select(letter => char.IsLetterOrDigit(letter) ? letter : '-'));
                await Draw(new Uri(address!), page, Path.Combine(folder!, $"{place:00}{name}-{(isNarrow ? "390" : "1440")}-{(isDark ? "dark" : "light")}.png"), isDark, isNarrow, isWhole: false);
            }
        }
    }

    private async Task DrawTeam(ServedStudy team, string file, bool isDark, bool isNarrow)
    {
        var accounts = new AccountBook(team.Study);
        if (!accounts.HasOwner()) accounts.Add("Olga", Role.Owner, Passwords.Hash(ServedStudy.Password, "Olga"));
        if (accounts.Find("Piet") is null) accounts.Add("Piet", Role.Annotator, Passwords.Hash(ServedStudy.Password, "Piet"));
        var page = await chromium.Open(team.Address, isDark, isNarrow);
        await page.GotoAsync("/sign-in?to=/people");
        await page.GetByLabel("Name").FillAsync("Olga");
        await page.GetByLabel("Password").FillAsync(ServedStudy.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Make a link" }).ClickAsync();
        await page.GetByLabel("Invitation link").WaitForAsync();
        await page.ScreenshotAsync(new() { Path = file, FullPage = true });
        await page.Context.CloseAsync();
    }

    private async Task Draw(Uri study, string address, string file, bool isDark, bool isNarrow, bool isWhole)
    {
        var page = await chromium.Open(study, isDark, isNarrow);
        await page.GotoAsync(address);
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await page.ScreenshotAsync(new() { Path = file, FullPage = isWhole });
        await page.Context.CloseAsync();
    }
}
