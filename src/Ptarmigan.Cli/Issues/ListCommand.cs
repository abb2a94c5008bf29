using System.CommandLine;
using System.Globalization;
using Ptarmigan.Cli.Terminals;
using Ptarmigan.Issues;
using Ptarmigan.Studies;
using Ptarmigan.Text;

namespace Ptarmigan.Cli.Issues;

/// <summary><c>ptarmigan issues list</c>: the issues that meet some conditions, one a row.</summary>
internal static class ListCommand
{
    private const int DefaultLimit = 50;
    private const int TitleLength = 60;

    public static Command Create(CommandRunner runner)
    {
        var options = new IssueFilterOptions(DefaultLimit);
        var command = new Command("list", "List issues, with filters by repository, state, date, text, label and judgment.");
        options.AddTo(command);
        runner.RunOnStudy(command, (study, arguments, cancellation) => List(study, options.Read(arguments, study), cancellation));
        return command;
    }

    private static CommandResult List(Study study, IssueFilter filter, CancellationToken cancellation)
    {
        var catalog = new IssueCatalog(study.Database);
        var observedUntil = ObservationEnd.Of(study);
        var total = catalog.Count(filter);

        // Read as it is written: a list of everything may be longer than memory holds.
        IEnumerable<(Issue Issue, IssueHistory History)> Listed()
        {
            foreach (var issue in catalog.Read(filter))
            {
                cancellation.ThrowIfCancellationRequested();
                yield return (issue, issue.History(observedUntil));
            }
        }

        var json = new
        {
            total,
            shown = Math.Min(total, filter.Limit ?? total),
            observedUntil = observedUntil.UtcDateTime,
            closing = study.Protocol.Closing,
            issues = Listed().Select(item => Json(item.Issue, item.History, study.Protocol.Closing)),
        };
        return new CommandResult(json, screen => Draw(screen, [.. Listed()], study.Protocol.Closing, total));
    }

    private static object Json(Issue issue, IssueHistory history, Closing closing)
    {
        var resolution = history.ResolutionTime(closing);
        return new
        {
            repository = issue.Reference.Repository.ToString(),
            number = issue.Reference.Number,
            title = issue.Title,
            state = issue.State.Text,
            stateReason = issue.StateReason,
            createdAt = issue.CreatedAt.UtcDateTime,
            closedAt = issue.ClosedAt?.UtcDateTime,
            resolutionDays = resolution is { IsCensored: false } resolved ? resolved.Days : (int?)null,
            censoredDays = resolution is { IsCensored: true } censored ? censored.Days : (int?)null,
            resolutionFault = history.Fault == HistoryFault.None ? null : history.Fault.ToWord(),
            episodes = history.Episodes.Count,
            labels = issue.Labels,
            commentCount = issue.CommentCount,
            hasTimeline = issue.HasTimeline,
        };
    }

    private static void Draw(Screen screen, List<(Issue Issue, IssueHistory History)> listed, Closing closing, int total)
    {
        var table = new TextTable().Text("repository").Number("number").Text("state").Number("created").Number("days").Text("labels").Text("title");
        foreach (var (issue, history) in listed)
        {
            table.Row(
                issue.Reference.Repository.ToString(),
                issue.Reference.Number.ToString(CultureInfo.InvariantCulture),
                issue.State.Text,
                IssueCells.Day(issue.CreatedAt),
                IssueCells.Days(history.ResolutionTime(closing)),
                IssueCells.Line(string.Join(", ", issue.Labels), TitleLength),
                IssueCells.Line(issue.Title, TitleLength));
        }

        if (listed.Count > 0) table.DrawOn(screen);
        screen.Line(string.Create(CultureInfo.InvariantCulture, $"{listed.Count} of {Counted.Of(total, "issue")} shown."));
        if (listed.Any(item => item.History.IsOpen)) screen.Line("A + after the days means: still open when last observed.");
        if (listed.Any(item => item.History.Fault != HistoryFault.None)) screen.Line("A ? means: the issue's dates leave its resolution time undefined.");
    }
}
