using System.CommandLine;
using Ptarmigan.Cli.Terminals;
using Ptarmigan.Selection.GitHub;
using Ptarmigan.Selection.Sources;
using Ptarmigan.Text;

namespace Ptarmigan.Cli.Selection;

/// <summary><c>ptarmigan select search QUERY</c>: candidates from a search on GitHub.</summary>
internal static class SelectSearchCommand
{
    public static Command Create(CommandRunner runner)
    {
        var query = new Argument<string>("QUERY") { Description = "A query in GitHub's search language, such as \"topic:nlp language:python stars:>10\"." };
        var dryRun = new Option<bool>("--dry-run") { Description = "Only say what it will cost, by one request." };
        var gitHub = new GitHubOptionSet();
        var command = new Command("search", "Bring candidates in from a search on GitHub, past its limit of 1,000.") { query, dryRun };
        gitHub.AddTo(command);
        runner.RunOnStudyAsync(command, async (study, arguments, cancellation) =>
        {
            using var line = new ProgressLine(runner.Terminal);
            using var client = await gitHub.OpenAsync(study, arguments, runner.Terminal, pause => PauseLine.Show(runner.Terminal, line, pause), cancellation);
            if (arguments.GetValue(dryRun))
            {
                var forecast = await RepositorySearch.ForecastAsync(client, arguments.GetRequiredValue(query), cancellation);
                return new CommandResult(new { forecast }, screen => screen.Line(SelectionLine.Forecast(forecast)));
            }

            var report = await RepositorySearch.AddAsync(
                study, client, arguments.GetRequiredValue(query), forecast => runner.Terminal.Error.WriteLine(SelectionLine.Forecast(forecast)), progress => SelectionLine.Show(line, progress), cancellation);
            return new CommandResult(report, screen => Draw(screen, report), report.Notes.Count == 0 && report.Stopped is null ? ExitCode.Done : ExitCode.DoneInPart);
        });
        return command;
    }

    private static void Draw(Screen screen, SourceReport report)
    {
        if (report.Stopped is null) SelectAddCommand.Draw(screen, report);
        else screen.Line($"Stopped after {Counted.Of(report.Repositories, "repository")}: {report.Stopped}");
    }
}
