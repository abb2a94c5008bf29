using System.CommandLine;
using System.Globalization;
using Ptarmigan.Cli.Terminals;
using Ptarmigan.Selection.GitHub;
using Ptarmigan.Text;

namespace Ptarmigan.Cli.Selection;

/// <summary><c>ptarmigan select metadata</c>: what the criteria ask and files leave out.</summary>
internal static class SelectMetadataCommand
{
    public static Command Create(CommandRunner runner)
    {
        var again = new Option<bool>("--again") { Description = "Ask again for candidates that were read before; answers that still hold cost nothing." };
        var dryRun = new Option<bool>("--dry-run") { Description = "Only say what it will cost; nothing is asked." };
        var gitHub = new GitHubOptionSet();
        var command = new Command("metadata", "Read the candidates' metadata, README and some issues from GitHub.") { again, dryRun };
        gitHub.AddTo(command);
        runner.RunOnStudyAsync(command, async (study, arguments, cancellation) =>
        {
            using var line = new ProgressLine(runner.Terminal);
            using var client = await gitHub.OpenAsync(study, arguments, runner.Terminal, pause => PauseLine.Show(runner.Terminal, line, pause), cancellation);
            if (arguments.GetValue(dryRun))
            {
                var forecast = CandidateMetadata.Forecast(study, client, arguments.GetValue(again));
                return new CommandResult(new { forecast }, screen => screen.Line(SelectionLine.Forecast(forecast)));
            }

            var report = await CandidateMetadata.ReadAsync(
                study, client, arguments.GetValue(again), forecast => runner.Terminal.Error.WriteLine(SelectionLine.Forecast(forecast)), progress => SelectionLine.Show(line, progress), cancellation);
            return new CommandResult(report, screen => Draw(screen, report), report.IsComplete ? ExitCode.Done : ExitCode.DoneInPart);
        });
        return command;
    }

    private static void Draw(Screen screen, MetadataReport report)
    {
        screen.Line(string.Create(CultureInfo.InvariantCulture, $"Read {report.Read:N0} of {Counted.Of(report.Wanted, "candidate")} in {Counted.Of(report.Requests, "request")}: {report.Renamed:N0} renamed, {report.Absent:N0} not there any more."));
        foreach (var problem in report.Problems) screen.Line($"  {problem}");
        if (report.Stopped is not null) screen.Line($"Stopped: {report.Stopped}");
    }
}
