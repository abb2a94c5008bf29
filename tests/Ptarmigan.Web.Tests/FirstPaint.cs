using System.Globalization;
using Xunit;

namespace Ptarmigan.Web.Tests;

/// <summary>
/// Measures, not tests: when Chromium first shows something of each page, of the study served at PTARMIGAN_ADDRESS.
/// <c>dotnet test --project tests/Ptarmigan.Web.Tests -- --explicit only --filter-class "*FirstPaint"</c>; <c>bench/README.md</c> has the figures.
/// </summary>
public sealed class FirstPaint(Chromium chromium, ITestOutputHelper output)
{
    private const int Runs = 7;

    [Fact(Explicit = true)]
    public async Task Of_every_page()
    {
        var address = Environment.GetEnvironmentVariable("PTARMIGAN_ADDRESS");
        Assert.SkipWhen(address is null, "PTARMIGAN_ADDRESS names no served study.");
        foreach (var path in (string[])["/issues", "/", "/issues?q=bag", "/issues?label=bug&state=closed&order=comments", "/issues/owner1/name1/100", "/issues?language=english", "/issues?language=not-english"])
        {
            var times = new List<double>();
            for (var run = 0; run < Runs; run++)
            {
                // A new window has an empty cache, as at a first visit.
                var page = await chromium.Open(new Uri(address!));
                await page.GotoAsync(path);
                while (!await page.EvaluateAsync<bool>("performance.getEntriesByName('first-contentful-paint').length > 0")) await Task.Delay(20, TestContext.Current.CancellationToken);
                times.Add(await page.EvaluateAsync<double>("performance.getEntriesByName('first-contentful-paint')[0].startTime"));
                await page.Context.CloseAsync();
            }

            var sorted = times.Order().ToArray();
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| `{path}` | {times[0]:0} | {sorted[Runs / 2]:0} | {sorted[^1]:0} |"));
        }
    }
}
