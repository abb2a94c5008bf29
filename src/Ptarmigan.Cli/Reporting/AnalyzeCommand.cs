using System.CommandLine;
using Ptarmigan.Reporting.Analyses;

namespace Ptarmigan.Cli.Reporting;

/// <summary><c>ptarmigan analyze</c>: computes the study's figures and shows the main ones.</summary>
internal static class AnalyzeCommand
{
    public static Command Create(CommandRunner runner)
    {
        var command = new Command("analyze", "Compute the study's figures: repositories, challenges, issue types, resolution times, survival.");
        runner.RunOnStudy(command, (study, _, cancellation) =>
        {
            var results = WatchedAnalysis.Compute(AnalysisInput.Read(study), runner.Terminal, cancellation);
            return new CommandResult(results, screen => Findings.DrawOn(screen, results));
        });
        return command;
    }
}
