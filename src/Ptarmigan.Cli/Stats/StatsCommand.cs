using System.CommandLine;

namespace Ptarmigan.Cli.Stats;

/// <summary><c>ptarmigan stats</c>: the study's statistics over any CSV file, no study needed.</summary>
internal static class StatsCommand
{
    public static Command Create(CommandRunner runner) =>
        new("stats", "Compute a statistic over the columns of any CSV file; no study is needed.")
        {
            DescribeCommand.Create(runner),
            MannWhitneyCommand.Create(runner),
            KruskalWallisCommand.Create(runner),
            ChiSquareCommand.Create(runner),
            SurvivalCommand.Create(runner),
            AgreementCommand.Create(runner),
            SampleSizeCommand.Create(runner),
            ElbowCommand.Create(runner),
        };
}
