using System.Text.Json.Nodes;
using Ptarmigan.Cli;
using Ptarmigan.Cli.Terminals;
using Ptarmigan.Tests.Cli;
using Ptarmigan.Tests.Collection;
using Xunit;

namespace Ptarmigan.Tests.House;

/// <summary>The commands that the documentation shows are those of the program, and its walk-throughs work.</summary>
public sealed class DocumentedCommandTests
{
    /// <summary>Far fewer than there are; with none found, every other test here would pass.</summary>
    private const int FewestCommands = 50;

    [Fact]
    public void Commands_of_code_blocks_are_found()
    {
        var commands = Pages().SelectMany(DocumentedCommand.In).Where(command => command.Arguments is not null).ToList();

        Assert.InRange(commands.Count, FewestCommands, int.MaxValue);
        Assert.Contains(commands, command => command.Place.StartsWith("README.md", StringComparison.Ordinal) && command.Arguments is ["demo"]);
    }

    [Fact]
    public void Every_command_shown_can_be_parsed()
    {
        var root = PtarmiganCommandLine.Create(new Terminal { Output = TextWriter.Null, Error = TextWriter.Null, Folder = "." });

        var wrong =
            from command in Pages().SelectMany(DocumentedCommand.In)
            from error in command.Arguments is { } arguments ? root.Parse(arguments).Errors : []
            select $"{command.Place}: {string.Join(' ', command.Words)}: {error.Message}";

        Assert.Empty(wrong);
    }

    [Theory]
    [InlineData("issues list --lable bug")]
    [InlineData("issues lists")]
    [InlineData("stats survival fixes.csv --group kind")]
    [InlineData("import")]
    public async Task A_command_that_does_not_exist_is_noticed(string line)
    {
        using var folder = new TemporaryFolder();
        var page = folder.Write("page.md", $"Text.\n\n    ptarmigan {line}    # a comment\n");

        var command = Assert.Single(DocumentedCommand.In(page));

        Assert.Equal(line.Split(' '), command.Arguments);
        Assert.Equal(2, (await CommandLineRun.In(folder.Path, command.Arguments!)).ExitCode);
    }

    [Fact]
    public async Task The_tutorial_works_from_its_first_command_to_its_last()
    {
        using var folder = new TemporaryFolder();
        folder.Write("downloads/issues/tts.json", Issues("mozilla/TTS", 24));
        folder.Write("speech/labels.csv", Labels("mozilla/TTS", 24));
        folder.Write("speech/ratings.csv", "issue,rater,annotator,answer\n1,x,ann,yes\n1,x,bob,yes\n2,x,ann,no\n2,x,bob,yes\n3,x,ann,no\n3,x,bob,no\n");

        await RunAll("docs/tutorial.md", folder.Path);

        Assert.True(File.Exists(folder["speech/report/report.html"]));
    }

    private static IEnumerable<string> Pages() =>
    [
        Path.Combine(TestPaths.Root, "README.md"), Path.Combine(TestPaths.Root, "CONTRIBUTING.md"), Path.Combine(TestPaths.Root, "bench", "README.md"),
        .. Directory.EnumerateFiles(Path.Combine(TestPaths.Root, "docs"), "*.md", SearchOption.AllDirectories).Order(StringComparer.Ordinal),
    ];

    /// <summary>Runs a page's commands as its reader would, changing folders where it says so; each must end well.</summary>
    private static async Task RunAll(string page, string start)
    {
        var folder = start;
        foreach (var command in DocumentedCommand.In(Path.Combine(TestPaths.Root, page)))
        {
            if (command.Words is ["cd", var into]) folder = Path.Combine(folder, into);
            if (command.Arguments is not { } arguments) continue;
            var run = await CommandLineRun.In(folder, arguments);
            Assert.True(run.ExitCode == 0, $"{command.Place} ended with {run.ExitCode}\n{run.Output}\n{run.Error}");
        }
    }

    private static string Issues(string repository, int count)
    {
        var issues = new JsonArray();
        for (var number = 1; number <= count; number++)
        {
            var issue = GitHubJson.Issue(number, repository, title: "Out of memory");
            issue["state"] = "closed";
            issue["closed_at"] = $"2023-01-{number + 1:00}T12:00:00Z";
            issues.Add(issue);
        }

        return issues.ToJsonString();
    }

    private static string Labels(string repository, int count)
    {
        string[] codes = ["HR-MEM", "SE-INSTALL", "MU-CLI"];
        var rows = Enumerable.Range(1, count).Select(number =>
            number % 2 == 0 ? $"{repository},{number},no,,question" : $"{repository},{number},yes,{codes[number / 2 % codes.Length]},bug");
        return "repository,number,ptm,challenges,type\n" + string.Join('\n', rows) + "\n";
    }
}
