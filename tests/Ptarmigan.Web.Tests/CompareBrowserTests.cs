using Microsoft.Playwright;
using Ptarmigan.Accounts;
using Ptarmigan.Comparison;
using Ptarmigan.Reporting.Analyses;
using Ptarmigan.Taxonomies;
using Ptarmigan.Tests;
using Xunit;

namespace Ptarmigan.Web.Tests;

public sealed class CompareBrowserTests(Chromium chromium)
{
    private static readonly Taxonomy Other = TaxonomyCatalog.BuiltIn("lai-2024");

    [Fact]
    public async Task A_code_is_mapped_by_keyboard_and_the_next_one_comes()
    {
        await using var served = await ServedStudy.Start(Fill);
        var page = await chromium.Open(served.Address);
        await page.GotoAsync("/compare/lai-2024?code=HR-MEM");

        await page.Keyboard.PressAsync("f");
        await page.Keyboard.TypeAsync("gpu");
        Assert.Equal(1, await page.Locator(".theirs > [data-found]:visible").CountAsync());
        await page.Keyboard.PressAsync("Tab");
        await page.GetByLabel("GPU Usage").FocusAsync();
        await page.Keyboard.PressAsync("Space");
        await page.Keyboard.PressAsync("n");
        await page.Keyboard.TypeAsync("Memory of the device.");
        await page.Keyboard.PressAsync("Control+Enter");
        await page.GetByText("Memory Usage is decided.").WaitForAsync();

        var row = MappingOf(served).Rows.Single(candidate => candidate.Own.Key == "HR-MEM");
        Assert.Equal((MappingState.Decided, "ML-GPU", "Memory of the device."), (row.State, string.Join(';', row.Theirs), row.Decisions.Single().Rationale));
        await page.GetByRole(AriaRole.Heading, new() { Name = "Model I/O Handling" }).WaitForAsync();
        // Keys work once the new page's scripts are there.
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        await page.Keyboard.PressAsync("ArrowRight");
        await page.GetByRole(AriaRole.Heading, new() { Name = "Model Initialization and Usage" }).WaitForAsync();
    }

    [Fact]
    public async Task Neither_codes_nor_none_is_told_and_nothing_is_recorded()
    {
        await using var served = await ServedStudy.Start(Fill);
        var page = await chromium.Open(served.Address);
        await page.GotoAsync("/compare/lai-2024?code=HR-MEM");

        await page.GetByLabel("Why").FillAsync("Because.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Decide, and go on" }).ClickAsync();
        await page.GetByText("one of the two").WaitForAsync();

        Assert.Empty(MappingOf(served).Mappers);
        await page.GetByRole(AriaRole.Heading, new() { Name = "Memory Usage" }).WaitForAsync();
    }

    [Fact]
    public async Task Who_maps_second_decides_before_seeing_the_first_and_an_adjudicator_settles()
    {
        await using var served = await ServedStudy.Start(Fill, isTeam: true);
        var own = StudyCodes.Of(served.Study);
        new MappingLedger(served.Study).Decide(own, Other, "HR-MEM", ["ML-GPU"], "A reason of ann alone.", "ann");
        using var bob = await served.Member("bob", Role.Annotator);
        using var adj = await served.Member("adj", Role.Adjudicator);

        Assert.DoesNotContain("A reason of ann alone.", await bob.GetStringAsync("/compare/lai-2024?code=HR-MEM", TestContext.Current.CancellationToken), StringComparison.Ordinal);
        new MappingLedger(served.Study).Decide(own, Other, "HR-MEM", [], "Nothing.", "bob");
        Assert.Contains("A reason of ann alone.", await bob.GetStringAsync("/compare/lai-2024?code=HR-MEM", TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Contains("This settles the difference", await adj.GetStringAsync("/compare/lai-2024?code=HR-MEM", TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_taxonomy_folds_is_ordered_and_leads_to_the_issues_of_a_sub_theme()
    {
        await using var served = await ServedStudy.Start(Fill);
        var own = StudyCodes.Of(served.Study);
        new MappingLedger(served.Study).Record(own, Other, ShippedMappings.Of(own.Source, Other.Name));
        var page = await chromium.Open(served.Address);
        await page.GotoAsync("/taxonomy?order=challenges");

        Assert.StartsWith("Hardware and Computation Resource", await page.Locator("svg a").First.GetAttributeAsync("aria-label"), StringComparison.Ordinal);
        Assert.Equal(7 + 32, await page.Locator("svg a").CountAsync());
        await page.GetByText("Lai et al.").First.WaitForAsync();
        await page.Locator("svg a").First.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.WaitForURLAsync("**folded=HR**");
        await page.Locator("svg a").Nth(35).WaitForAsync(new() { State = WaitForSelectorState.Detached });
        Assert.Equal(7 + 28, await page.Locator("svg a").CountAsync());
        await page.Locator("svg a[aria-label^='Tutorial and Demo']").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.GetByText("1 issue found").WaitForAsync();
    }

    [Fact]
    public async Task Pages_are_free_of_faults_of_access()
    {
        await using var served = await ServedStudy.Start(Fill);
        var own = StudyCodes.Of(served.Study);
        new MappingLedger(served.Study).Record(own, Other, ShippedMappings.Of(own.Source, Other.Name));

        Assert.Empty(await PageFaults.Of(await chromium.Open(served.Address), "/compare", "/compare/lai-2024", "/compare/humbatova-2020?code=MU-IO", "/taxonomy"));
    }

    private static void Fill(StudyBuilder study)
    {
        for (var number = 1; number <= 6; number++)
        {
            study.AddIssue("a/b", number).Created($"2023-01-{number:00}").Closed($"2023-02-{number:00}").Judged("gold", "ptm", "yes")
                .Judged("gold", "challenges", number == 6 ? "DI-DEMO" : "HR-MEM");
        }
    }

    private static Mapping MappingOf(ServedStudy served) => new MappingLedger(served.Study).To(StudyCodes.Of(served.Study), Other);
}
