using Microsoft.Playwright;
using Ptarmigan.Accounts;
using Xunit;

namespace Ptarmigan.Web.Tests;

public sealed class AccessTests(Chromium chromium)
{
    [Fact]
    public async Task No_page_has_a_serious_fault_of_access_an_error_a_blocked_load_or_is_wider_than_a_phone()
    {
        await using var served = await ServedStudy.Start(MadeUpRounds.Fill);

        Assert.Empty(await PageFaults.Of(
            await chromium.Open(served.Address),
            ["/", "/issues", "/issues?q=penguin", "/issues/snowfield/feathers/1", "/report", "/people", "/about", "/nowhere", .. MadeUpRounds.Pages]));
    }

    [Fact]
    public async Task No_page_of_coding_has_a_serious_fault_of_access_an_error_a_blocked_load_or_is_wider_than_a_phone()
    {
        await using var served = await ServedStudy.Start(MadeUpCoding.Fill);

        Assert.Empty(await PageFaults.Of(await chromium.Open(served.Address), MadeUpCoding.Pages));
    }

    [Fact]
    public async Task No_page_of_a_team_has_a_serious_fault_of_access_an_error_a_blocked_load_or_is_wider_than_a_phone()
    {
        await using var served = await ServedStudy.Start(MadeUpStudy.Fill, isTeam: true);
        var page = await chromium.Open(served.Address);
        var faults = new List<string>(await PageFaults.Of(page, "/sign-in", served.Workbench.FirstOwnerLink()!.AbsolutePath));
        await page.GetByLabel("Name").FillAsync("Olga");
        await page.GetByLabel("Password", new() { Exact = true }).FillAsync(ServedStudy.Password);
        await page.GetByLabel("Password again").FillAsync(ServedStudy.Password);
        await page.GetByRole(AriaRole.Button, new() { Name = "Make the account" }).ClickAsync();
        await page.GetByRole(AriaRole.Heading, new() { Name = "Overview" }).WaitForAsync();
        new ApiTokenBook(served.Study).Add(new AccountBook(served.Study).Find("Olga")!, "nightly export");
        new InvitationBook(served.Study).Invite(Role.Annotator, "Olga");

        faults.AddRange(await PageFaults.Of(page, "/people", "/denied", "/rounds"));

        Assert.Empty(faults);
    }

    /// <summary>What the looks above stand on: were the faults not found, nothing above could fail.</summary>
    [Fact]
    public async Task Faults_put_into_a_page_are_found()
    {
        await using var served = await ServedStudy.Start();
        var page = await chromium.Open(served.Address);
        await page.RouteAsync("**/about", async route =>
        {
            var answer = await route.FetchAsync();
            var body = (await answer.TextAsync()).Replace("<h1>About this study</h1>", "<h1>About</h1><input><p class=\"wide\">" + new string('w', 99) + "</p><img src=\"https://pictures.example/x.png\">", StringComparison.Ordinal);
            await route.FulfillAsync(new() { Response = answer, Body = body });
        });

        var faults = await PageFaults.Of(page, "/about");

        Assert.Contains(faults, fault => fault.Contains(": label <input>", StringComparison.Ordinal));
        Assert.Contains(faults, fault => fault.Contains("image-alt", StringComparison.Ordinal));
        Assert.Contains(faults, fault => fault.Contains("Content Security Policy", StringComparison.OrdinalIgnoreCase));
    }
}
