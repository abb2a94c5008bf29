using Ptarmigan.Taxonomies;
using Xunit;

namespace Ptarmigan.Tests.Taxonomies;

public sealed class TaxonomyFileTests
{
    private const string Smallest =
        """
        id: tiny
        title: A tiny taxonomy
        themes:
          - code: A
            name: Alpha
            sub_themes:
              - { code: A-1, name: First, definition: "What comes first." }
        """;

    [Fact]
    public void Version_that_the_build_gave_a_built_in_taxonomy_is_that_of_its_text() =>
        Assert.All(TaxonomyCatalog.BuiltInNames, name =>
            Assert.Equal(TaxonomyFile.VersionOf(TaxonomyCatalog.BuiltIn(name).Content), TaxonomyCatalog.BuiltInVersion(name)));

    [Fact]
    public void Built_in_taxonomy_holds_the_published_figures()
    {
        var taxonomy = TaxonomyCatalog.BuiltIn("ptm-challenges");

        Assert.Equal(7, taxonomy.Themes.Count);
        Assert.Equal(32, taxonomy.SubThemes.Count());
        Assert.Equal(915, taxonomy.Themes.Sum(theme => theme.Published.Challenges));
        Assert.Equal(915, taxonomy.SubThemes.Sum(subTheme => subTheme.Published.Challenges));
        Assert.Equal(new PublishedTotals(8373, 840, 31, 915, 7, 32), taxonomy.Published);
        Assert.True(taxonomy.TryFindTheme("HR-MEM", out var theme));
        Assert.Equal("HR", theme.Code);
    }

    [Fact]
    public void Built_in_taxonomies_are_free_of_problems_but_for_definitions_their_sources_do_not_list()
    {
        Assert.Empty(TaxonomyFile.Parse(TaxonomyCatalog.BuiltIn("ptm-challenges").Content).Problems);
        Assert.All(TaxonomyCatalog.BuiltInNames, name => Assert.All(TaxonomyFile.Parse(TaxonomyCatalog.BuiltIn(name).Content).Problems, problem =>
            Assert.Contains("has no definition", problem.Message, StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData("humbatova-2020", 1, 89)]
    [InlineData("lai-2024", 1, 6)]
    [InlineData("taraghi-2024", 17, 47)]
    public void Published_taxonomies_hold_every_name_that_is_listed(string name, int themes, int subThemes)
    {
        var taxonomy = TaxonomyCatalog.BuiltIn(name);

        Assert.Equal((themes, subThemes), (taxonomy.Themes.Count, taxonomy.SubThemes.Count()));
        Assert.NotNull(taxonomy.Source);
    }

    [Fact]
    public void Smallest_taxonomy_can_be_used()
    {
        var reading = TaxonomyFile.Parse(Smallest);

        Assert.Empty(reading.Problems);
        Assert.Equal("What comes first.", reading.Taxonomy!.SubThemes.Single().Definition);
        Assert.Equal(default, reading.Taxonomy.Published);
    }

    [Fact]
    public void Version_follows_the_content()
    {
        var first = TaxonomyFile.Parse(Smallest).Taxonomy!;
        var second = TaxonomyFile.Parse(Smallest + "\n# a comment").Taxonomy!;

        Assert.Equal(12, first.Version.Length);
        Assert.NotEqual(first.Version, second.Version);
        Assert.Equal(first.Version, TaxonomyFile.Parse(Smallest).Taxonomy!.Version);
    }

    [Theory]
    [InlineData("", 1, "The file is empty.")]
    [InlineData("- a", 1, "Here a taxonomy is wanted: keys and values.")]
    [InlineData("id: x\ntitle: y", 1, "A taxonomy needs `themes`: a list with at least one item.")]
    [InlineData("id: x\ntitle: y\nthemes: []", 1, "A taxonomy needs `themes`: a list with at least one item.")]
    public void Broken_files_are_told(string yaml, int line, string message)
    {
        var reading = TaxonomyFile.Parse(yaml);

        Assert.Null(reading.Taxonomy);
        Assert.Contains(new TaxonomyProblem(line, true, message), reading.Problems);
    }

    [Theory]
    [InlineData("code: A-1", "code: A", 4, "The code `A` stands at line 4 already.")]
    [InlineData("code: A-1", "code: a;b", 7, "The code `a;b` may have at most 32 letters, digits, hyphens, dots and underscores.")]
    [InlineData("name: First", "nmae: First", 7, "`nmae` is not a key of a sub-theme; known are code, name, definition, challenges, issue_reports, codes, average_resolution_days.")]
    [InlineData("name: First", "name: First, challenges: many", 7, "`challenges` is `many`; it must be a whole number, or null where nobody published one.")]
    [InlineData("name: First, ", "", 7, "Sub-theme A-1 needs `name`.")]
    public void Errors_in_themes_name_their_line(string good, string bad, int line, string message)
    {
        var reading = TaxonomyFile.Parse(Smallest.Replace(good, bad, StringComparison.Ordinal));

        Assert.Null(reading.Taxonomy);
        Assert.Contains(reading.Problems, problem => problem.IsError && problem.Message == message && (problem.Line == line || message.Contains("already")));
    }

    [Fact]
    public void Sums_that_do_not_add_up_are_doubtful_but_usable()
    {
        var reading = TaxonomyFile.Parse(Smallest
            .Replace("name: Alpha", "name: Alpha\n    challenges: 3", StringComparison.Ordinal)
            .Replace("name: First", "name: First, challenges: 2", StringComparison.Ordinal));

        Assert.NotNull(reading.Taxonomy);
        Assert.Equal(["In theme A, challenges is 3, but its parts sum to 2."], reading.Problems.Select(problem => problem.Message));
    }
}
