using System.CommandLine;
using Ptarmigan.Cli;
using Ptarmigan.Cli.Terminals;
using Xunit;

namespace Ptarmigan.Tests.Cli;

/// <summary>Commands are made one by one, by the name that the table gives them.</summary>
public sealed class CommandTableTests
{
    private static readonly Terminal Nowhere = new() { Output = TextWriter.Null, Error = TextWriter.Null, Folder = "." };

    public static TheoryData<string> Names() => [.. PtarmiganCommandLine.Create(Nowhere).Subcommands.Select(command => command.Name)];

    public static TheoryData<string> Statistics() =>
        [.. PtarmiganCommandLine.Create(Nowhere).Subcommands.Single(command => command.Name == "stats").Subcommands.Select(command => command.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_command_named_first_is_made_alone(string name) =>
        Assert.Equal([name], PtarmiganCommandLine.Create(Nowhere, [name]).Subcommands.Select(command => command.Name));

    [Theory]
    [MemberData(nameof(Statistics))]
    public void A_statistic_named_second_is_made_alone(string name) =>
        Assert.Equal([name], PtarmiganCommandLine.Create(Nowhere, ["stats", name]).Subcommands.Single().Subcommands.Select(command => command.Name));

    [Theory]
    [InlineData]
    [InlineData("--help")]
    [InlineData("--json", "version")]
    [InlineData("verison")]
    public void All_are_made_where_the_first_word_names_none(params string[] arguments) =>
        Assert.Equal(Names().Count, PtarmiganCommandLine.Create(Nowhere, arguments).Subcommands.Count);

    [Fact]
    public void A_default_that_help_shows_is_a_word_that_its_option_takes()
    {
        var choices = Commands(PtarmiganCommandLine.Create(Nowhere)).SelectMany(command => command.Options)
            .Where(option => option.HasDefaultValue && option.HelpName?.Contains('|', StringComparison.Ordinal) == true).ToList();

        Assert.NotEmpty(choices);
        Assert.All(choices, option => Assert.Contains($"{option.GetDefaultValue()}", option.HelpName!.Split('|')));
    }

    private static IEnumerable<Command> Commands(Command command) => command.Subcommands.SelectMany(Commands).Prepend(command);
}
