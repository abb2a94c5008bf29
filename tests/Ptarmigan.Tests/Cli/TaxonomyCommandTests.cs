using Xunit;

namespace Ptarmigan.Tests.Cli;

public sealed class TaxonomyCommandTests
{
    [Fact]
    public async Task Show_prints_the_built_in_taxonomy() =>
        Approved.Match((await CommandLineRun.In(".", "taxonomy", "show")).EndedWith(0).Output);

    [Fact]
    public async Task List_names_the_built_in_taxonomies()
    {
        var run = (await CommandLineRun.In(".", "taxonomy", "list", "--json")).EndedWith(0);

        Assert.Contains("ptm-challenges", run.Json.GetProperty("taxonomies").EnumerateArray().Select(item => item.GetProperty("name").GetString()));
    }

    [Fact]
    public async Task Check_lists_every_problem_and_fails()
    {
        using var folder = new TemporaryFolder();
        folder.Write("ours.yaml", "id: x\nthemes:\n  - code: A\n    name: Alpha\n    colour: red\n    sub_themes: []\n");

        var run = (await CommandLineRun.In(folder.Path, "taxonomy", "check", "ours.yaml")).EndedWith(1);

        Approved.Match(run.Output);
    }

    [Fact]
    public async Task Unknown_names_are_told_with_the_known_ones()
    {
        var run = (await CommandLineRun.In(".", "taxonomy", "show", "nobody")).EndedWith(1);

        Assert.Contains("ptm-challenges", run.Error);
    }

    [Fact]
    public async Task Check_of_a_folder_says_that_it_is_one()
    {
        using var folder = new TemporaryFolder();
        Directory.CreateDirectory(folder["ours.yaml"]);

        var run = (await CommandLineRun.In(folder.Path, "taxonomy", "check", "ours.yaml")).EndedWith(1);

        Assert.Contains("A folder stands", run.Error, StringComparison.Ordinal);
    }
}
