using System.Text.RegularExpressions;
using Xunit;
using static Ptarmigan.Tests.Collection.GitHubJson;

namespace Ptarmigan.Tests.Cli;

public sealed partial class ImportCommandTests
{
    private static readonly string Records = Lines(Repository(), Issue(1), Issue(2), Timeline(1, Comment(9, "me too"), Event(1, "teleported")), Timeline(7, Event(2, "closed")));

    [Fact]
    public async Task Import_tells_what_it_read_and_what_it_could_not_read()
    {
        using var folder = await Study();
        folder.Write("data/octo__model.jsonl", Records + "nonsense\n");
        folder.Write("data/table.csv", "a,b\n");

        var run = (await CommandLineRun.In(folder.Path, "import", "data")).EndedWith(3);

        Approved.Match(Seconds().Replace(run.Output, "N s"));
    }

    [Fact]
    public async Task Import_of_the_same_files_says_that_nothing_is_new()
    {
        using var folder = await Study();
        folder.Write("data.jsonl", Records);
        (await CommandLineRun.In(folder.Path, "import", "data.jsonl")).EndedWith(0);

        var run = (await CommandLineRun.In(folder.Path, "import", "data.jsonl")).EndedWith(0);

        Assert.Contains("Nothing new: the study had all of it.", run.Output);
    }

    [Fact]
    public async Task Records_that_cannot_be_read_are_not_told_as_known()
    {
        using var folder = await Study();
        folder.Write("data.jsonl", "{\"nonsense\"\n");

        var run = (await CommandLineRun.In(folder.Path, "import", "data.jsonl")).EndedWith(3);

        Assert.Contains("Records kept aside (1)", run.Output);
        Assert.DoesNotContain("Nothing new", run.Output);
    }

    [Fact]
    public async Task Import_prints_one_json_document()
    {
        using var folder = await Study();
        folder.Write("octo__model.jsonl", Records + "nonsense\n");

        var run = (await CommandLineRun.In(folder.Path, "import", "octo__model.jsonl", "--json")).EndedWith(3);

        Approved.Match(JsonSeconds().Replace(run.Output, "\"seconds\": N"), "json");
    }

    [Fact]
    public async Task Strict_import_fails_with_file_line_and_reason()
    {
        using var folder = await Study();
        folder.Write("data.jsonl", Lines(Issue(1)) + "nonsense\n");

        var run = (await CommandLineRun.In(folder.Path, "import", "data.jsonl", "--strict")).EndedWith(1);

        Assert.StartsWith("error: The JSON is not valid at byte 0.\n  where: data.jsonl, line 2\n  next: --strict ends the import here.", run.Error);
        Assert.Empty(run.Output);
    }

    [Fact]
    public async Task Missing_path_fails_and_no_path_is_wrong_use()
    {
        using var folder = await Study();

        var missing = (await CommandLineRun.In(folder.Path, "import", "nowhere.jsonl")).EndedWith(1);
        (await CommandLineRun.In(folder.Path, "import")).EndedWith(2);

        Assert.StartsWith($"error: There is no such file or folder.\n  where: {folder["nowhere.jsonl"]}", missing.Error);
    }

    [Fact]
    public async Task Reindex_tells_how_much_it_read_again()
    {
        using var folder = await Study();
        folder.Write("data.jsonl", Records);
        (await CommandLineRun.In(folder.Path, "import", "data.jsonl")).EndedWith(0);

        var run = (await CommandLineRun.In(folder.Path, "reindex", "--json")).EndedWith(0);

        Assert.Equal((2, 2, 1), (run.Json.GetProperty("issues").GetInt32(), run.Json.GetProperty("timelines").GetInt32(), run.Json.GetProperty("repositories").GetInt32()));
    }

    private static async Task<TemporaryFolder> Study()
    {
        var folder = new TemporaryFolder();
        (await CommandLineRun.In(folder.Path, "init", ".")).EndedWith(0);
        return folder;
    }

    [GeneratedRegex(@"\d+\.\d+ s")]
    private static partial Regex Seconds();

    [GeneratedRegex(@"""seconds"": [\d.]+")]
    private static partial Regex JsonSeconds();
}
