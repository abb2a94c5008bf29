using Ptarmigan.Issues;
using Ptarmigan.Reporting.Analyses;
using Ptarmigan.Taxonomies;
using Xunit;

namespace Ptarmigan.Tests.Reporting.Analyses;

public sealed class ChallengeCountsTests
{
    private static readonly Taxonomy Taxonomy = TaxonomyCatalog.BuiltIn("ptm-challenges");

    [Fact]
    public void An_issue_counts_once_in_a_theme_and_once_for_each_challenge()
    {
        var counts = ChallengeCounts.Of([Issue("HR-MEM", "HR-EXEC", "SE-IMPORT"), Issue("HR-MEM"), Issue()], Taxonomy);

        var hardware = counts.Themes.Single(theme => theme.Code == "HR");
        Assert.Equal((3, 2), (hardware.Challenges, hardware.Issues));
        Assert.Equal((2, 2), hardware.Children.Where(child => child.Code == "HR-MEM").Select(child => (child.Challenges, child.Issues)).Single());
        Assert.Equal((4, 2, 1), (counts.Challenges, counts.Issues, counts.IssuesWithoutChallenge));
    }

    [Fact]
    public void Codes_below_are_those_that_the_codebook_tells_and_unknown_without_it()
    {
        var codes = Taxonomy.Themes.SelectMany(theme => theme.SubThemes.Select(subTheme => (subTheme.Code, Count: 2)).Prepend((theme.Code, 2 * theme.SubThemes.Count))).ToDictionary(own => own.Code, own => own.Item2);

        var counts = ChallengeCounts.Of([Issue("HR-MEM")], Taxonomy, codes);

        Assert.Equal((64, 8, 2), (counts.Codes, counts.Themes[4].Codes, counts.Themes[4].Children[0].Codes));
        Assert.Null(ChallengeCounts.Of([Issue("HR-MEM")], Taxonomy).Codes);
    }

    [Fact]
    public void A_code_given_twice_counts_once() => Assert.Equal(1, ChallengeCounts.Of([Issue("HR-MEM", "HR-MEM")], Taxonomy).Challenges);

    [Fact]
    public void A_theme_given_as_code_counts_for_the_theme_alone()
    {
        var hardware = ChallengeCounts.Of([Issue("HR")], Taxonomy).Themes.Single(theme => theme.Code == "HR");

        Assert.Equal(1, hardware.Challenges);
        Assert.All(hardware.Children, child => Assert.Equal(0, child.Challenges));
    }

    [Fact]
    public void Unknown_codes_are_told_and_count_nowhere()
    {
        var counts = ChallengeCounts.Of([Issue("XX-1", "HR-MEM"), Issue("XX-1")], Taxonomy);

        Assert.Equal(2, counts.UnknownCodes["XX-1"]);
        Assert.Equal((1, 1, 1), (counts.Challenges, counts.Issues, counts.IssuesWithoutChallenge));
    }

    [Fact]
    public void Parts_sum_to_the_whole()
    {
        var counts = ChallengeCounts.Of(Taxonomy.SubThemes.Select(subTheme => Issue(subTheme.Code, "MU-IO")), Taxonomy);

        Assert.Equal(counts.Challenges, counts.Themes.Sum(theme => theme.Challenges));
        Assert.All(counts.Themes, theme => Assert.Equal(theme.Challenges, theme.Children.Sum(child => child.Challenges)));
    }

    private static StudiedIssue Issue(params string[] challenges) =>
        new(RepositoryName.Parse("a/b"), 1, true, "bug", challenges, true, 3, 3.2);
}
