using System.CommandLine;
using Ptarmigan.Cli.Terminals;
using Ptarmigan.Selection.GitHub;
using Ptarmigan.Text;

namespace Ptarmigan.Cli.Selection;

/// <summary><c>ptarmigan select search QUERY</c>: candidates from a search on GitHub.</summary>
internal static class SelectSearchCommand
{
    public static Command Create(CommandRunner runner)
    {
        var query = new Argument<string>("QUERY") { Description = "A query in GitHub's search language, such as \"topic:nlp language:python stars:>10\"." };
        var gitHub = new GitHubOptionSet();
        var command = new Command("search", "Bring candidates in from a search on GitHub, past its limit of 1,000.") { query };
        gitHub.AddTo(command);
        runner.RunOnStudyAsync(command, async (study, arguments, cancellation) =>
        {
            using var line = new ProgressLine(runner.Terminal);
            using var client = await gitHub.OpenAsync(study, arguments, runner.Terminal, pause => PauseLine.Show(runner.Terminal, line, pause), cancellation);
            var report = await RepositorySearch.AddAsync(
                study, client, arguments.GetRequiredValue(query),
                (found, total) => line.Show(found, total, Counted.Of(found, "repository")), cancellation);
            return new CommandResult(report, screen => SelectAddCommand.Draw(screen, report), report.Notes.Count == 0 ? ExitCode.Done : ExitCode.DoneInPart);
        });
        return command;
    }
}
