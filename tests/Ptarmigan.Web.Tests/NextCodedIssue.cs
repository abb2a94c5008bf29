using System.Globalization;
using Microsoft.Playwright;
using Ptarmigan.Coding.Batches;
using Ptarmigan.Coding.Codebooks;
using Ptarmigan.Coding.Operations;
using Ptarmigan.Storage;
using Ptarmigan.Tests;
using Xunit;

namespace Ptarmigan.Web.Tests;

/// <summary>
/// Measures, not tests: how long after a key Chromium draws the next issue, and a passage as coded, in a study of 2,000 issues with 10,000 passages.
/// <c>dotnet test --project tests/Ptarmigan.Web.Tests -- --explicit only --filter-class "*NextCodedIssue"</c>; <c>bench/README.md</c> has the figures.
/// </summary>
public sealed class NextCodedIssue(Chromium chromium, ITestOutputHelper output)
{
    private const int Issues = 2_000;
    private const int Passages = 10_000;
    private const int Codes = 200;
    private const int Looks = 60;

    [Fact(Explicit = true)]
    public async Task After_the_key()
    {
        await using var served = await ServedStudy.Start(Fill);
        var page = await chromium.Open(served.Address);
        await page.GotoAsync("/code");
        await page.Locator("[data-position='0']").WaitForAsync();
        await page.Locator("[data-codes] [role=option]").First.WaitForAsync();

        await CodingBrowserTests.Select(page, "body", "model", 0, "model", 5);
        await page.Keyboard.PressAsync("c");
        await page.Keyboard.TypeAsync("code 7");
        await page.Keyboard.PressAsync("Enter");
        await page.GetByText("Coded: code 7.", new() { Exact = true }).First.WaitForAsync();

        var coded = await Times(page, "1", "() => document.querySelectorAll('[data-passages] .passage').length", "coded");
        var next = await Times(page, "d", "() => document.querySelector('[data-position]')?.dataset.position", "next");

        foreach (var (what, times) in new[] { ("a passage is shown as coded", coded), ("the next issue is shown", next) })
        {
            var sorted = times.Order().ToArray();
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what}: median {sorted[sorted.Length / 2]:0} ms, 95th percentile {sorted[sorted.Length * 95 / 100]:0} ms, worst {sorted[^1]:0} ms"));
        }
    }

    /// <summary>How long after a key something on the page differs and is drawn; before each key words are selected and read for a while.</summary>
    private static Task<double[]> Times(IPage page, string key, string state, string what) => page.EvaluateAsync<double[]>(
        $$"""
        async ([key, looks, isCoding]) => {
          const state = {{state}};
          const pause = (time) => new Promise((done) => setTimeout(done, time));
          const press = (one) => document.body.dispatchEvent(new KeyboardEvent("keydown", { key: one, bubbles: true }));
          const select = (at) => {
            const runs = [...document.querySelectorAll("[data-part=body] [data-at]")];
            const node = document.createTreeWalker(runs[at % runs.length], NodeFilter.SHOW_TEXT).nextNode();
            getSelection().setBaseAndExtent(node, 0, node, Math.min(4, node.data.length));
          };
          const times = [];
          for (let at = 0; at < looks; at++) {
            if (isCoding) {
              if (at % 10 === 9) { press("d"); await pause(600); }
              select(at);
            }
            await pause(500);
            const before = state();
            const start = performance.now();
            press(key);
            while (state() === before && performance.now() - start < 5000) await new Promise(requestAnimationFrame);
            await new Promise(requestAnimationFrame);
            times.push(performance.now() - start);
          }
          return times;
        }
        """,
        new object[] { key, Looks, what == "coded" });

    private static void Fill(StudyBuilder study)
    {
        const string text = "The model loads **here**, and `not` there.\n\n";
        var body = string.Concat(Enumerable.Repeat(text, 40));
        var connection = study.Database.Connection;
        connection.Execute("BEGIN");
        for (var number = 1; number <= Issues; number++)
        {
            study.AddIssue("a/b", number).Says($"Issue {number}", body).Comment(body, "2024-01-02", "bea").Judged("gold", "ptm", "yes");
        }

        connection.Execute("COMMIT");
        var codebook = new CodebookLedger(study.Study);
        codebook.Do(new CreateCode(CodeLevel.Theme, "Theme"), "ann", "New.");
        codebook.Do(new CreateCode(CodeLevel.SubTheme, "Sub-theme", 1), "ann", "New.");
        for (var code = 1; code <= Codes; code++) codebook.Do(new CreateCode(CodeLevel.Code, $"code {code}", 2) { Text = new CodeText { Definition = "What it is for." } }, "ann", "New.");
        new BatchLedger(study.Study).Open(new BatchPlan { Annotators = ["ann"], Size = Issues }, "ann");
        connection.Execute("BEGIN");
        connection.Execute(
            """
            WITH RECURSIVE n (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i + 1 < @passages)
            INSERT INTO challenge (issue_id, snapshot_id, annotator_id, code_id, part, start_at, end_at, quote, made_at)
            SELECT i.id, i.snapshot_id, a.id, 3 + n.i % @codes, 'body', 45 * (n.i / @issues), 45 * (n.i / @issues) + 9, 'The model', '2024-03-01T00:00:00Z'
            FROM n JOIN issue AS i ON i.number = 1 + n.i % @issues JOIN annotator AS a ON a.name = 'ann'
            """,
            ("passages", Passages), ("issues", Issues), ("codes", Codes));
        connection.Execute("COMMIT");
    }
}
