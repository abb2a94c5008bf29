using System.CommandLine;

namespace Ptarmigan.Cli.Stats;

/// <summary><c>ptarmigan stats</c>: the study's statistics over any CSV file, no study needed.</summary>
internal static class StatsCommand
{
    private static readonly CommandTable Statistics = new(
        ("describe", DescribeCommand.Create),
        ("mann-whitney", MannWhitneyCommand.Create),
        ("kruskal-wallis", KruskalWallisCommand.Create),
        ("chi-square", ChiSquareCommand.Create),
        ("survival", SurvivalCommand.Create),
        ("agreement", AgreementCommand.Create),
        ("sample-size", SampleSizeCommand.Create),
        ("elbow", ElbowCommand.Create));

    public static Command Create(CommandRunner runner)
    {
        var command = new Command("stats", "Compute a statistic over the columns of any CSV file; no study is needed.");
        foreach (var statistic in Statistics.Named(runner.Arguments, depth: 1)) command.Subcommands.Add(statistic.Create(runner));
        return command;
    }
}
