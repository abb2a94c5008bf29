using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using Ptarmigan.Cli.Terminals;
using Ptarmigan.Collection;
using Ptarmigan.Collection.Collecting;
using Ptarmigan.Collection.GitHub;
using Ptarmigan.Studies;
using Ptarmigan.Text;

namespace Ptarmigan.Cli.Collection;

/// <summary><c>ptarmigan collect OWNER/NAME...</c>: brings issues from GitHub into the study.</summary>
internal static class CollectCommand
{
    public static Command Create(CommandRunner runner)
    {
        var names = new Argument<string[]>("REPOSITORY") { Description = "Repositories, OWNER/NAME or their addresses. Default: those that `ptarmigan select` selected.", Arity = ArgumentArity.ZeroOrMore };
        var from = new Option<string?>("--from") { Description = "A file with repositories: a list, or a CSV table with a column repository, full_name, name or url; - for standard input.", HelpName = "FILE" };
        var since = new Option<DateTimeOffset?>("--since") { Description = "Only issues that changed since then (UTC).", HelpName = "TIME", CustomParser = ReadTime };
        var comments = new Option<bool>("--comments") { Description = "Of each issue, its comments; without this and the next two: comments and timeline." };
        var timeline = new Option<bool>("--timeline") { Description = "Of each issue, its timeline, of which the comments are a part." };
        var issuesOnly = new Option<bool>("--issues-only") { Description = "Neither comments nor timelines." };
        var source = new Option<CollectSource>("--source") { Description = "Which API to ask: auto (GraphQL with a token, REST without), graphql or rest. Default: auto.", HelpName = "auto|graphql|rest" };
        var dryRun = new Option<bool>("--dry-run") { Description = "Only say what it will cost." };
        var github = new GitHubOptionSet();
        var command = new Command("collect", "Bring all issues of repositories from GitHub into the study, and prove that none is missing.")
        {
            names, from, since, comments, timeline, issuesOnly, source, dryRun,
        };
        github.AddTo(command);

        runner.RunOnStudyAsync(command, async (study, arguments, cancellation) =>
        {
            if (arguments.GetValue(issuesOnly) && (arguments.GetValue(comments) || arguments.GetValue(timeline)))
            {
                throw new WrongUseException("--issues-only excludes --comments and --timeline.", "--issues-only", "Leave one out.");
            }

            var repositories = RepositoryNames.Read(study, arguments.GetValue(names) ?? [], arguments.GetValue(from), runner.Terminal);
            var options = new CollectOptions
            {
                Scope = arguments.GetValue(issuesOnly) ? CollectScope.Issues
                    : arguments.GetValue(comments) && !arguments.GetValue(timeline) ? CollectScope.Comments : CollectScope.Timeline,
                Since = arguments.GetValue(since),
                Source = arguments.GetValue(source),
                IsForecastOnly = arguments.GetValue(dryRun),
            };
            var result = await RunAsync(study, arguments, github, repositories, options, runner.Terminal, cancellation);
            return new CommandResult(CollectDocument.Of(result), screen => CollectSummary.Draw(result, screen), Exit(result));
        });
        return command;
    }

    private static async Task<CollectResult> RunAsync(
        Study study, ParseResult arguments, GitHubOptionSet github, IReadOnlyList<Ptarmigan.Issues.RepositoryName> repositories, CollectOptions options, Terminal terminal, CancellationToken cancellation)
    {
        using var line = new ProgressLine(terminal);
        using var client = await github.OpenAsync(study, arguments, terminal, ShowPause, cancellation);
        return await Collect.RunAsync(study, client, repositories, options, ShowForecast, Show, cancellation);

        void ShowForecast(CollectForecast forecast) => terminal.Error.WriteLine(CollectSummary.Forecast(forecast, repositories.Distinct().Count()));

        void ShowPause(GitHubPause pause)
        {
            line.Clear();
            if (terminal.ErrorIsTerminal) terminal.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Waiting until {pause.Until.UtcDateTime:HH:mm:ss} UTC: {pause.Why}."));
        }

        void Show(CollectProgress progress)
        {
            var budget = progress.Budget is { } left ? string.Create(CultureInfo.InvariantCulture, $", budget {left.Remaining:N0} of {left.Most:N0}") : "";
            line.Show(Math.Min(progress.IssuesDone, progress.IssuesTotal), progress.IssuesTotal, string.Create(CultureInfo.InvariantCulture, $"{progress.Repository}: {progress.What}, {Counted.Of(progress.IssuesDone, "issue")}{budget}"));
        }
    }

    private static ExitCode Exit(CollectResult result) =>
        result.IsComplete ? ExitCode.Done
        : result.EndedBy is null && result.Repositories.All(repository => repository.Outcome is CollectOutcome.Absent or CollectOutcome.Blocked or CollectOutcome.BrokenOff && repository.Issues.Total == 0) ? ExitCode.Failed
        : ExitCode.DoneInPart;

    private static DateTimeOffset? ReadTime(ArgumentResult result)
    {
        var text = result.Tokens.Single().Value;
        if (DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out var time)) return time;

        result.AddError($"`{text}` is not a time such as 2023-05-04 or 2023-05-04T03:02:01Z.");
        return null;
    }
}
