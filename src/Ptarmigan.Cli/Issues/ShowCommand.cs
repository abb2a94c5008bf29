using System.CommandLine;
using System.Globalization;
using Ptarmigan.Annotation;
using Ptarmigan.Cli.Terminals;
using Ptarmigan.Issues;
using Ptarmigan.Studies;

namespace Ptarmigan.Cli.Issues;

/// <summary><c>ptarmigan issues show OWNER/NAME#N</c>: one issue with its timeline, judgments and snapshots.</summary>
internal static class ShowCommand
{
    private const int LineLength = 80;
    private const int BodyLines = 12;

    public static Command Create(CommandRunner runner)
    {
        var name = new Argument<string[]>("ISSUE")
        {
            Description = "The issue: OWNER/NAME#NUMBER, OWNER/NAME NUMBER, or its address.",
            Arity = new ArgumentArity(1, 2),
        };
        var full = new Option<bool>("--full") { Description = "Print the whole text of the issue and of its comments." };
        var command = new Command("show", "Show one issue: its text, timeline, judgments and snapshots.") { name, full };
        runner.RunOnStudy(command, (study, arguments, _) => Show(study, string.Join(' ', arguments.GetRequiredValue(name)), arguments.GetValue(full)));
        return command;
    }

    private static CommandResult Show(Study study, string name, bool isFull)
    {
        if (!IssueReference.TryParse(name, out var reference))
        {
            throw new WrongUseException($"`{name}` is no issue.", "ISSUE", "Write it as owner/name#number.");
        }

        var catalog = new IssueCatalog(study.Database);
        var issue = catalog.Find(reference)
            ?? throw new PtarmiganException("The study does not hold the issue.", reference.ToString(), "`ptarmigan issues list` shows what it holds.");
        var thread = catalog.ReadThread(issue);
        var history = issue.History(ObservationEnd.Of(study));
        var judgments = new JudgmentLedger(study).Of(issue);
        var snapshots = catalog.ReadSnapshots(issue);

        return new CommandResult(Json(thread, history, study.Protocol.Closing, judgments, snapshots), screen =>
        {
            DrawIssue(screen, thread, history, study.Protocol.Closing, isFull);
            DrawTimeline(screen, thread, isFull);
            DrawJudgments(screen, judgments);
            DrawSnapshots(screen, snapshots);
        });
    }

    private static object Json(
        IssueThread thread, IssueHistory history, Closing closing, IReadOnlyList<Judgment> judgments, IReadOnlyList<Snapshot> snapshots)
    {
        var issue = thread.Issue;
        var resolution = history.ResolutionTime(closing);
        return new
        {
            repository = issue.Reference.Repository.ToString(),
            number = issue.Reference.Number,
            title = issue.Title,
            body = thread.Body,
            state = issue.State.Text,
            stateReason = issue.StateReason,
            author = issue.Author,
            authorKind = issue.AuthorKind,
            authorAssociation = issue.AuthorAssociation,
            createdAt = issue.CreatedAt.UtcDateTime,
            updatedAt = issue.UpdatedAt?.UtcDateTime,
            closedAt = issue.ClosedAt?.UtcDateTime,
            closedBy = issue.ClosedBy,
            isLocked = issue.IsLocked,
            labels = issue.Labels,
            commentCount = issue.CommentCount,
            resolution = new
            {
                closing,
                observedUntil = history.ObservedUntil.UtcDateTime,
                resolutionDays = resolution is { IsCensored: false } resolved ? resolved.Days : (int?)null,
                resolutionSeconds = resolution is { IsCensored: false } exact ? (long)exact.Exact.TotalSeconds : (long?)null,
                censoredDays = resolution is { IsCensored: true } censored ? censored.Days : (int?)null,
                fault = history.Fault == HistoryFault.None ? null : history.Fault.ToWord(),
                timelineDisagrees = history.TimelineDisagrees,
                episodes = history.Episodes.Select(episode => new { openedAt = episode.OpenedAt.UtcDateTime, closedAt = episode.ClosedAt?.UtcDateTime }),
            },
            hasTimeline = issue.HasTimeline,
            comments = thread.Comments.Select(comment => new
            {
                author = comment.Author,
                authorAssociation = comment.AuthorAssociation,
                createdAt = comment.CreatedAt.UtcDateTime,
                body = comment.Body,
            }),
            events = thread.Events.Select(happened => new
            {
                kind = happened.Kind, actor = happened.Actor, createdAt = happened.CreatedAt?.UtcDateTime, detail = happened.Detail,
            }),
            judgments = judgments.Select(judgment => new
            {
                annotator = judgment.Annotator.Name,
                kind = judgment.Annotator.Kind,
                question = judgment.Question,
                answer = judgment.Answer,
                isCurrent = IsCurrent(judgment, judgments),
                confidence = judgment.Confidence,
                note = judgment.Note,
                source = judgment.Source,
                snapshot = judgment.SnapshotId,
                madeAt = judgment.MadeAt.UtcDateTime,
            }),
            snapshots = snapshots.Select(snapshot => new
            {
                id = snapshot.Id,
                sha256 = snapshot.Sha256,
                title = snapshot.Title,
                body = snapshot.Body,
                readAt = snapshot.ReadAt.UtcDateTime,
            }),
        };
    }

    private static void DrawIssue(Screen screen, IssueThread thread, IssueHistory history, Closing closing, bool isFull)
    {
        var issue = thread.Issue;
        screen.Heading($"{issue.Reference}  {IssueCells.Line(issue.Title, 2 * LineLength)}");
        var reason = issue.StateReason is null ? "" : $" ({issue.StateReason})";
        screen.Line($"{issue.State}{reason}, by {issue.Author ?? "a deleted account"} on {IssueCells.Minute(issue.CreatedAt)} UTC");
        if (issue.Labels.Count > 0) screen.Line($"labels: {string.Join(", ", issue.Labels)}");
        screen.Line(Resolution(history, closing));
        foreach (var episode in history.Episodes)
        {
            screen.Line($"  open {IssueCells.Minute(episode.OpenedAt)} to {(episode.ClosedAt is { } closed ? IssueCells.Minute(closed) : "the end of the observation")}");
        }

        if (history.TimelineDisagrees) screen.Line("The timeline disagrees with the issue's own state; the issue counts.");
        screen.Line();
        DrawText(screen, thread.Body, isFull);
    }

    private static string Resolution(IssueHistory history, Closing closing) => history.ResolutionTime(closing) switch
    {
        null => $"resolution time: undefined ({history.Fault.ToWord()})",
        { IsCensored: true } open => string.Create(CultureInfo.InvariantCulture, $"resolution time: more than {open.Days} days; still open on {IssueCells.Day(history.ObservedUntil)}"),
        { } known => string.Create(CultureInfo.InvariantCulture, $"resolution time: {known.Days} days ({known.Exact.TotalHours:0.0} hours)"),
    };

    private static void DrawText(Screen screen, string? text, bool isFull)
    {
        var lines = (text ?? "(no text)").ReplaceLineEndings("\n").Split('\n');
        var shown = isFull ? lines.Length : Math.Min(lines.Length, BodyLines);
        foreach (var line in lines.Take(shown)) screen.Line(line);
        if (shown < lines.Length) screen.Line(string.Create(CultureInfo.InvariantCulture, $"… {lines.Length - shown} more lines (--full)"));
        screen.Line();
    }

    private static void DrawTimeline(Screen screen, IssueThread thread, bool isFull)
    {
        var entries = thread.Comments
            .Select(comment => (Time: (DateTimeOffset?)comment.CreatedAt, Who: comment.Author, What: "commented", Text: isFull ? comment.Body : IssueCells.Line(comment.Body, LineLength)))
            .Concat(thread.Events.Select(happened => (Time: happened.CreatedAt, Who: happened.Actor, What: happened.Kind, Text: happened.Detail)))
            .OrderBy(entry => entry.Time)
            .ToList();
        screen.Heading("Timeline");
        if (entries.Count == 0)
        {
            screen.Line(thread.Issue.HasTimeline ? "Nothing happened." : "No timeline was imported.");
            screen.Line();
            return;
        }

        var table = new TextTable().Text("time (UTC)").Text("who").Text("what").Text("detail");
        foreach (var (time, who, what, text) in entries) table.Row(IssueCells.Minute(time), who ?? "", what, text ?? "");
        table.DrawOn(screen);
    }

    private static void DrawJudgments(Screen screen, IReadOnlyList<Judgment> judgments)
    {
        screen.Heading("Judgments");
        if (judgments.Count == 0)
        {
            screen.Line("None.");
            screen.Line();
            return;
        }

        var table = new TextTable().Text("annotator").Text("kind").Text("question").Text("answer").Number("confidence").Text("note").Text("source").Text("status");
        foreach (var judgment in judgments.OrderBy(judgment => judgment.Annotator.Name, StringComparer.Ordinal))
        {
            table.Row(
                judgment.Annotator.Name,
                judgment.Annotator.Kind.ToStoredText(),
                judgment.Question,
                judgment.Answer.Length == 0 ? "(none)" : judgment.Answer,
                judgment.Confidence?.ToString("0.##", CultureInfo.InvariantCulture) ?? "",
                judgment.Note ?? "",
                judgment.Source ?? "",
                IsCurrent(judgment, judgments) ? "current" : "superseded");
        }

        table.DrawOn(screen);
    }

    private static void DrawSnapshots(Screen screen, IReadOnlyList<Snapshot> snapshots)
    {
        screen.Heading("Snapshots of the text");
        var table = new TextTable().Text("first read (UTC)").Text("sha256").Number("characters");
        foreach (var snapshot in snapshots)
        {
            var length = snapshot.Title.Length + (snapshot.Body?.Length ?? 0);
            table.Row(IssueCells.Minute(snapshot.ReadAt), snapshot.Sha256[..12], length.ToString(CultureInfo.InvariantCulture));
        }

        table.DrawOn(screen);
    }

    private static bool IsCurrent(Judgment judgment, IReadOnlyList<Judgment> judgments) =>
        judgments.Last(other => other.Annotator == judgment.Annotator && other.Question == judgment.Question) == judgment;
}
