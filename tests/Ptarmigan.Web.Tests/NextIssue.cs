using System.Globalization;
using Ptarmigan.Annotation;
using Xunit;

namespace Ptarmigan.Web.Tests;

/// <summary>
/// Measures, not tests: how long after the key of an answer Chromium draws the next issue.
/// <c>dotnet test --project tests/Ptarmigan.Web.Tests -- --explicit only --filter-class "*NextIssue"</c>; <c>bench/README.md</c> has the figures.
/// </summary>
public sealed class NextIssue(Chromium chromium, ITestOutputHelper output)
{
    private const int Answers = 100;

    /// <summary>Reading an issue takes a person longer than this; the next one is fetched meanwhile.</summary>
    private const int ReadingMilliseconds = 400;

    [Fact(Explicit = true)]
    public async Task After_the_key()
    {
        var text = string.Concat(Enumerable.Repeat("The model loads **here**, and `not` there.\n\n", 40));
        await using var served = await ServedStudy.Start(study =>
        {
            for (var number = 1; number <= Answers + 1; number++) study.AddIssue("a/b", number).Says($"Issue {number}", text).Comment(text).Comment(text).Comment(text);
        });
        var round = MadeUpRounds.Open(served.Study, "one", Question.Ptm, Answers + 1, 1, "ann");
        var page = await chromium.Open(served.Address);
        await page.GotoAsync($"/rounds/{round.Id}/annotate");
        await page.Locator("[data-position='0']").WaitForAsync();

        var times = await page.EvaluateAsync<double[]>(
            """
            async ([answers, reading]) => {
              const place = document.querySelector("[data-item]");
              const times = [];
              for (let at = 0; at < answers; at++) {
                await new Promise((done) => setTimeout(done, reading));
                const before = place.firstElementChild;
                const start = performance.now();
                document.body.dispatchEvent(new KeyboardEvent("keydown", { key: at % 3 ? "1" : "2", bubbles: true }));
                while (place.firstElementChild === before) await new Promise(requestAnimationFrame);
                await new Promise(requestAnimationFrame);
                times.push(performance.now() - start);
              }
              return times;
            }
            """,
            new[] { Answers, ReadingMilliseconds });

        var sorted = times.Order().ToArray();
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"median {sorted[Answers / 2]:0} ms, 95th percentile {sorted[Answers * 95 / 100]:0} ms, worst {sorted[^1]:0} ms"));
    }
}
