using Microsoft.Playwright;
using Xunit;

[assembly: AssemblyFixture(typeof(Ptarmigan.Web.Tests.Chromium))]

namespace Ptarmigan.Web.Tests;

/// <summary>The machine's own Chromium, started once for all tests; nothing is ever downloaded.</summary>
public sealed class Chromium : IAsyncLifetime
{
    private static readonly string Program = Environment.GetEnvironmentVariable("PTARMIGAN_CHROMIUM") ?? "/usr/bin/chromium";

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    /// <summary>A new window with cookies of its own. Without Chromium the test is skipped and says so; under continuous integration it fails.</summary>
    public async Task<IPage> Open(Uri address, bool isDark = false, bool isNarrow = false)
    {
        const string absent = "Chromium is not on this machine: install it, or set PTARMIGAN_CHROMIUM to its path.";
        if (Environment.GetEnvironmentVariable("CI") is not null) Assert.True(_browser is not null, absent);
        Assert.SkipWhen(_browser is null, absent);
        var context = await _browser!.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = address.ToString(),
            ColorScheme = isDark ? ColorScheme.Dark : ColorScheme.Light,
            ViewportSize = isNarrow ? new ViewportSize { Width = 390, Height = 844 } : new ViewportSize { Width = 1440, Height = 900 },
            ReducedMotion = ReducedMotion.Reduce,
        });
        // Nothing of a page may leave this machine, whatever the policy says.
        await context.RouteAsync(url => !url.StartsWith(address.GetLeftPart(UriPartial.Authority), StringComparison.Ordinal), route => route.AbortAsync());
        return await context.NewPageAsync();
    }

    public async ValueTask InitializeAsync()
    {
        if (!File.Exists(Program)) return;
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Program,
            Headless = true,
            Args =
            [
                "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
                "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage",
            ],
        });
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _playwright?.Dispose();
    }
}
