using System.CommandLine;

namespace Ptarmigan.Cli.Classification;

/// <summary><c>ptarmigan learning curve|disagreements|stability</c>.</summary>
internal static class LearningCommand
{
    public static Command Create(CommandRunner runner) =>
        new("learning", "Show whether more labels help, which labels to look at again, and when predictions have stabilised.")
        {
            LearningCurveCommand.Create(runner), DisagreementsCommand.Create(runner), StabilityCommand.Create(runner),
        };
}
