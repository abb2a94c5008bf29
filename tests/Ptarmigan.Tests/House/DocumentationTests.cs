using System.CommandLine;
using System.Text.RegularExpressions;
using Ptarmigan.Cli;
using Ptarmigan.Cli.Terminals;
using Ptarmigan.Studies;
using Xunit;

namespace Ptarmigan.Tests.House;

/// <summary>Fails when the documentation falls behind the program.</summary>
public sealed partial class DocumentationTests
{
    private static readonly string Docs = Path.Combine(TestPaths.Root, "docs");

    public static TheoryData<string> CommandPaths() => [.. Commands().Select(command => command.Path)];

    [Theory]
    [MemberData(nameof(CommandPaths))]
    public void Every_command_and_option_is_on_a_page(string path)
    {
        var (_, command) = Commands().Single(candidate => candidate.Path == path);
        var page = PageFor(path);

        Assert.Contains($"ptarmigan {path}", page, StringComparison.Ordinal);
        foreach (var option in command.Options) Assert.Contains($"`{option.Name}", page, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(CommandPaths))]
    public void Every_command_option_and_argument_has_help(string path)
    {
        var (_, command) = Commands().Single(candidate => candidate.Path == path);

        Assert.All<string?>([command.Description, .. command.Options.Select(option => option.Description), .. command.Arguments.Select(argument => argument.Description)],
            help => Assert.Matches(@"\.$", help));
    }

    [Fact]
    public void Index_names_every_command() =>
        Assert.All(Commands(), command => Assert.Contains($"ptarmigan {command.Path}", File.ReadAllText(Path.Combine(Docs, "commands", "README.md")), StringComparison.Ordinal));

    [Fact]
    public void Every_setting_is_on_the_protocol_page()
    {
        var page = File.ReadAllText(Path.Combine(Docs, "study-yaml.md"));

        Assert.All(ProtocolSettings.All, setting => Assert.Contains($"`{setting.Section}.{setting.Key}`", page, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("README.md")]
    [InlineData("CONTRIBUTING.md")]
    public void Every_path_named_exists(string file)
    {
        var links = Link().Matches(File.ReadAllText(Path.Combine(TestPaths.Root, file))).Select(link => link.Groups[1].Value);
        var paths = Code().Matches(File.ReadAllText(Path.Combine(TestPaths.Root, file))).Select(code => code.Groups[1].Value);

        Assert.All(links.Concat(paths).Where(path => !path.Contains("://", StringComparison.Ordinal)),
            path => Assert.True(Path.Exists(Path.Combine(TestPaths.Root, path)), $"{file} names {path}, which is not there."));
    }

    [Fact]
    public void Every_link_between_pages_leads_somewhere()
    {
        var broken =
            from page in Directory.EnumerateFiles(Docs, "*.md", SearchOption.AllDirectories)
            from link in Link().Matches(File.ReadAllText(page)).Select(link => link.Groups[1].Value.Split('#')[0])
            where link.Length > 0 && !link.Contains("://", StringComparison.Ordinal)
            where !Path.Exists(Path.Combine(Path.GetDirectoryName(page)!, link))
            select $"{Path.GetRelativePath(Docs, page)}: {link}";

        Assert.Empty(broken);
    }

    /// <summary>Every command that does something, with its path: `stats chi-square`.</summary>
    private static IEnumerable<(string Path, Command Command)> Commands()
    {
        var terminal = new Terminal { Output = TextWriter.Null, Error = TextWriter.Null, Folder = "." };
        return Leaves(PtarmiganCommandLine.Create(terminal), "");

        static IEnumerable<(string, Command)> Leaves(Command command, string path) =>
            command.Subcommands.Count == 0 && path.Length > 0
                ? [(path, command)]
                : command.Subcommands.SelectMany(child => Leaves(child, path.Length == 0 ? child.Name : $"{path} {child.Name}"));
    }

    /// <summary>A page of its own (`stats-chi-square.md`), or the page of the group (`issues.md` for `issues list`).</summary>
    private static string PageFor(string path)
    {
        var folder = Path.Combine(Docs, "commands");
        var own = Path.Combine(folder, path.Replace(' ', '-') + ".md");
        var page = File.Exists(own) ? own : Path.Combine(folder, path.Split(' ')[0] + ".md");
        Assert.True(File.Exists(page), $"`ptarmigan {path}` has no page in docs/commands.");
        return File.ReadAllText(page);
    }

    [GeneratedRegex(@"\]\(([^)\s]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"`((?:src|tests|docs|bench|examples)/[^`\s]*)`")]
    private static partial Regex Code();
}
