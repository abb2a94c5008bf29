using Ptarmigan.Accounts;
using Ptarmigan.Coding.Batches;
using Ptarmigan.Comparison;
using Ptarmigan.Issues;
using Ptarmigan.Reporting.Analyses;
using Ptarmigan.Taxonomies;
using Xunit;

namespace Ptarmigan.Web.Tests;

public sealed class OverviewTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Coding_that_waits_is_named_to_whom_it_waits_for()
    {
        await using var served = await ServedStudy.Start(MadeUpCoding.Fill, isTeam: true);
        using var ann = await served.Member("ann", Role.Annotator);
        using var bob = await served.Member("bob", Role.Annotator);
        using var olga = await served.Member("Olga", Role.Adjudicator);
        var (own, mappings) = (StudyCodes.Of(served.Study), new MappingLedger(served.Study));
        var other = TaxonomyCatalog.BuiltIn("lai-2024");
        mappings.Decide(own, other, own.Codes[0].Key, [], "Nothing like it.", "ann");
        mappings.Decide(own, other, own.Codes[0].Key, [other.SubThemes.First().Code], "The same.", "bob");

        Assert.Contains("The pilot: 8 issues to review", await Waiting(olga), StringComparison.Ordinal);
        Assert.Contains($"{other.Title}: 1 code mapped differently", await Waiting(olga), StringComparison.Ordinal);
        Assert.Contains("of yours whose code was merged or split", await Waiting(ann), StringComparison.Ordinal);
        Assert.DoesNotContain("to review", await Waiting(ann), StringComparison.Ordinal);
        Assert.DoesNotContain("mapped differently", await Waiting(ann), StringComparison.Ordinal);

        var batches = new BatchLedger(served.Study);
        batches.Sign(1, "Olga", "Looks well.");
        batches.Open(new BatchPlan { Annotators = ["ann", "bob"], Size = 2, Filter = IssueFilter.All }, "Olga");
        Assert.Contains("Batch 2: 2 issues to code", await Waiting(ann), StringComparison.Ordinal);
        Assert.DoesNotContain("Batch 2", await Waiting(olga), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_owner_who_is_alone_in_a_team_is_told_to_invite_annotators()
    {
        await using var served = await ServedStudy.Start(MadeUpStudy.Fill, isTeam: true);
        using var owner = await served.Member("Olga", Role.Owner);
        Assert.Contains("Invite annotators", await Waiting(owner), StringComparison.Ordinal);

        using var piet = await served.Member("Piet", Role.Annotator);
        Assert.DoesNotContain("Invite annotators", await Waiting(owner), StringComparison.Ordinal);
    }

    private static Task<string> Waiting(HttpClient visitor) => visitor.GetStringAsync("/", Cancellation);
}
