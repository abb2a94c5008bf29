using CsCheck;
using Ptarmigan.Comparison;
using Ptarmigan.Taxonomies;
using Xunit;

namespace Ptarmigan.Tests.Comparison;

public sealed class MappingTests
{
    private static readonly Taxonomy Own = TaxonomyCatalog.BuiltIn("ptm-challenges");
    private static readonly Taxonomy Other = TaxonomyCatalog.BuiltIn("lai-2024");
    private static readonly OwnCodes Codes = OwnCodes.Of(Own, new Dictionary<string, int> { ["HR-MEM"] = 7, ["HR-EXEC"] = 2, ["MU-CLI"] = 4 });

    [Fact]
    public void A_code_that_several_map_alike_is_decided_and_one_they_map_differently_waits()
    {
        var mapping = Of(Said("HR-MEM", "ann", "ML-GPU"), Said("HR-MEM", "bob", "ML-GPU"), Said("MU-CLI", "ann"), Said("MU-CLI", "bob", "ML-OTHER"));

        Assert.Equal(MappingState.Decided, Row(mapping, "HR-MEM").State);
        Assert.Equal((MappingState.Differing, 0), (Row(mapping, "MU-CLI").State, Row(mapping, "MU-CLI").Theirs.Count));
        Assert.Equal(MappingState.Undecided, Row(mapping, "HR-EXEC").State);
        Assert.Equal(["ann", "bob"], mapping.Mappers);
    }

    [Fact]
    public void Settling_ends_a_difference_until_somebody_says_something_new()
    {
        MappingDecision[] said = [Said("MU-CLI", "ann"), Said("MU-CLI", "bob", "ML-OTHER"), Said("MU-CLI", "cat") with { IsSettling = true }];

        Assert.Equal(MappingState.Decided, Row(Of(said), "MU-CLI").State);
        Assert.Equal(MappingState.Differing, Row(Of([.. said, Said("MU-CLI", "ann", "ML-GPU")]), "MU-CLI").State);
    }

    [Fact]
    public void Who_maps_sees_what_others_said_after_deciding_or_to_settle_and_what_ships_always()
    {
        var first = Row(Of(Said("MU-CLI", ShippedMappings.DecidedBy), Said("MU-CLI", "ann")), "MU-CLI");
        var differing = Row(Of(Said("MU-CLI", "ann"), Said("MU-CLI", "bob", "ML-OTHER")), "MU-CLI");

        Assert.Equal([ShippedMappings.DecidedBy], first.SeenBy("bob", settles: true).Select(decision => decision.DecidedBy));
        Assert.Equal(2, first.SeenBy("ann", settles: false).Count);
        Assert.Empty(differing.SeenBy("cat", settles: false));
        Assert.Equal(2, differing.SeenBy("cat", settles: true).Count);
    }

    [Fact]
    public void Overlap_counts_what_is_decided_in_codes_and_in_challenges()
    {
        var comparison = new TaxonomyComparison(Of(Said("HR-MEM", "ann", "ML-GPU"), Said("HR-EXEC", "ann"), Said("MU-CLI", "ann")));
        var hardware = comparison.Themes.Single(theme => theme.Group.Code == "HR");

        Assert.Equal(new OverlapShare(1, 2, 4), hardware.Codes);
        Assert.Equal(new OverlapShare(7, 9, 9), hardware.Challenges);
        Assert.Equal(0.5, hardware.Codes.Share);
        Assert.Null(comparison.Themes.Single(theme => theme.Group.Code == "DI").Codes.Share);
        Assert.Equal(["MU-CLI", "HR-EXEC"], comparison.New.Select(code => code.Key));
        Assert.Equal(Other.SubThemes.Select(subTheme => subTheme.Code).Where(code => code != "ML-GPU"), comparison.NeverMet.Select(subTheme => subTheme.Code));
        Assert.Equal(29, comparison.Open);
    }

    [Fact]
    public void A_decision_on_a_code_the_other_no_longer_has_counts_nowhere_and_is_told()
    {
        var mapping = Of(Said("HR-MEM", "ann", "ML-GONE"));

        Assert.Equal(MappingState.Undecided, Row(mapping, "HR-MEM").State);
        Assert.Single(mapping.OutOfDate);
    }

    [Fact]
    public void Parts_sum_to_the_whole_whatever_was_decided() =>
        Gen.Select(Gen.Int[0, Codes.Codes.Count - 1], Gen.Bool, Gen.Int[0, 5].Array[0, 3], Gen.Bool).Array[0, 60].Sample(choices =>
        {
            var others = Other.SubThemes.Select(subTheme => subTheme.Code).ToArray();
            var mapping = Of([.. choices.Select(choice => Said(Codes.Codes[choice.Item1].Key, choice.Item2 ? "ann" : "bob", [.. choice.Item3.Distinct().Select(at => others[at])]) with { IsSettling = choice.Item4 })]);
            var comparison = new TaxonomyComparison(mapping);
            foreach (var share in new Func<GroupOverlap, OverlapShare>[] { own => own.Codes, own => own.Challenges })
            {
                Assert.Equal(share(comparison.Total), Sum(comparison.Themes, share));
                Assert.All(comparison.Themes, theme => Assert.Equal(share(theme), Sum(theme.SubThemes, share)));
            }

            Assert.Equal(mapping.Rows.Count, comparison.Open + comparison.New.Count + comparison.Total.Codes.Met);
        });

    [Fact]
    public void Every_shipped_mapping_decides_every_code_of_the_built_in_taxonomy_with_known_codes()
    {
        Assert.Equal(["humbatova-2020", "lai-2024", "taraghi-2024"], ShippedMappings.Others(Own.Name));
        Assert.All(ShippedMappings.Others(Own.Name), name =>
        {
            var mapping = new Mapping(Codes, TaxonomyCatalog.BuiltIn(name), ShippedMappings.Of(Own.Name, name));
            Assert.Empty(mapping.OutOfDate);
            Assert.All(mapping.Rows, row => Assert.Equal(MappingState.Decided, row.State));
            Assert.All(mapping.Rows, row => Assert.NotEmpty(row.Decisions.Single().Rationale));
        });
    }

    private static OverlapShare Sum(IReadOnlyList<GroupOverlap> groups, Func<GroupOverlap, OverlapShare> share) =>
        new(groups.Sum(own => share(own).Met), groups.Sum(own => share(own).Decided), groups.Sum(own => share(own).All));

    private static Mapping Of(params MappingDecision[] decisions) => new(Codes, Other, decisions);

    private static MappingDecision Said(string code, string by, params string[] theirs) => new(code, theirs, "Because.", by, default);

    private static MappingRow Row(Mapping mapping, string code) => mapping.Rows.Single(row => row.Own.Key == code);
}
