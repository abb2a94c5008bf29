using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Ptarmigan.Web.Tests;

/// <summary>What a reader of a page would trip over: faults of access that Axe calls serious, errors, blocked loads, and more width than a phone has.</summary>
/// <remarks>
/// Each page is loaded once: on a phone in the dark, where its width and colours are looked at; then the window grows and turns light, and Axe looks at all of it.
/// Axe is put into the page as text; its own binding for Playwright opens a further page for each look.
/// </remarks>
internal sealed class PageFaults
{
    private const int PhoneWidth = 390;

    private static readonly string Axe = new BundledAxeScriptProvider().GetScript();

    private readonly IPage _page;
    private readonly List<string> _found = [];

    private PageFaults(IPage page)
    {
        _page = page;
        page.Console += (_, message) =>
        {
            if (message.Type == "error" && !message.Text.Contains("404", StringComparison.Ordinal)) _found.Add($"{page.Url}: {message.Text}");
        };
        page.PageError += (_, error) => _found.Add($"{page.Url}: {error}");
    }

    public static async Task<IReadOnlyList<string>> Of(IPage page, params IEnumerable<string> addresses)
    {
        var faults = new PageFaults(page);
        foreach (var address in addresses) await faults.Look(address);
        return faults._found;
    }

    private async Task Look(string address)
    {
        await _page.SetViewportSizeAsync(PhoneWidth, 844);
        await _page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        await _page.GotoAsync(address);
        // What a page's script puts in is there once nothing says that it is being read. (The pages' policy forbids evaluating text again and again, as waiting for a function does.)
        await _page.WaitForSelectorAsync("main .loading", new() { State = WaitForSelectorState.Detached });
        // What is folded away is a part of the page, too.
        await _page.EvaluateAsync("for (const details of document.querySelectorAll('main details')) details.open = true");
        if (await _page.EvaluateAsync<int>("document.documentElement.scrollWidth") is > PhoneWidth and var width) _found.Add($"{address} is {width} wide on a phone");
        await _page.EvaluateAsync(Axe);
        await Run($"{address} in the dark", "{ runOnly: ['color-contrast'] }");
        await _page.SetViewportSizeAsync(1440, 900);
        await _page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        await Run(address, "{}");
    }

    private async Task Run(string where, string options) => _found.AddRange((await _page.EvaluateAsync<string[]>(
        $$"""
        async () => {
          const { violations } = await axe.run(document, { ...{{options}}, resultTypes: ['violations'], iframes: false });
          return violations.filter((fault) => ['serious', 'critical'].includes(fault.impact)).map((fault) => `${fault.id} ${fault.nodes.slice(0, 3).map((node) => node.html).join(' ')}`);
        }
        """)).Select(fault => $"{where}: {fault}"));
}
