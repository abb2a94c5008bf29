using System.Globalization;
using Ptarmigan.Annotation;
using Ptarmigan.Cli.Terminals;
using Ptarmigan.Issues;
using Ptarmigan.Text;

namespace Ptarmigan.Cli.Issues;

/// <summary>Draws one issue for people.</summary>
/// <param name="screen">Where to.</param>
/// <param name="isFull">Whether texts are printed whole.</param>
internal sealed class IssueDrawing(Screen screen, bool isFull)
{
    private const int LineLength = 80;
    private const int BodyLines = 12;

    public void Draw(ShownIssue shown)
    {
        DrawIssue(shown);
        DrawTimeline(shown.Thread);
        DrawJudgments(shown);
        DrawSnapshots(shown.Snapshots);
    }

    private void DrawIssue(ShownIssue shown)
    {
        var issue = shown.Thread.Issue;
        screen.Heading($"{issue.Reference}  {IssueCells.Line(issue.Title, 2 * LineLength)}");
        var reason = issue.StateReason is null ? "" : $" ({issue.StateReason})";
        screen.Line($"{issue.State}{reason}, by {issue.Author ?? "a deleted account"} on {IssueCells.Minute(issue.CreatedAt)} UTC");
        if (issue.Absence is { } absence) screen.Line($"gone from GitHub: {absence.Cause}{(absence.MovedTo is { } place ? $" to {place}" : "")}; found so on {IssueCells.Minute(absence.SeenAt)} UTC");
        if (issue.Labels.Count > 0) screen.Line($"labels: {string.Join(", ", issue.Labels)}");
        screen.Line(Resolution(shown));
        foreach (var episode in shown.History.Episodes)
        {
            screen.Line($"  open {IssueCells.Minute(episode.OpenedAt)} to {(episode.ClosedAt is { } closed ? IssueCells.Minute(closed) : "the end of the observation")}");
        }

        if (shown.History.TimelineDisagrees) screen.Line("The timeline disagrees with the issue's own state; the issue counts.");
        screen.Line();
        DrawText(shown.Thread.Body);
    }

    private static string Resolution(ShownIssue shown) => shown.Resolution switch
    {
        null => $"resolution time: undefined ({shown.History.Fault.ToWord()})",
        { IsCensored: true } open => string.Create(CultureInfo.InvariantCulture, $"resolution time: more than {Days(open.Days)}; still open on {IssueCells.Day(shown.History.ObservedUntil)}"),
        { } known => string.Create(CultureInfo.InvariantCulture, $"resolution time: {Days(known.Days)} ({known.Exact.TotalHours:0.0} hours)"),
    };

    private static string Days(int days) => Counted.Of(days, "day");

    private void DrawText(string? text)
    {
        var lines = (text ?? "(no text)").ReplaceLineEndings("\n").Split('\n');
        var shown = isFull ? lines.Length : Math.Min(lines.Length, BodyLines);
        foreach (var line in lines.Take(shown)) screen.Line(line);
        if (shown < lines.Length) screen.Line($"… {Counted.Of(lines.Length - shown, "more line")} (--full)");
        screen.Line();
    }

    private void DrawTimeline(IssueThread thread)
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

    private void DrawJudgments(ShownIssue shown)
    {
        screen.Heading("Judgments");
        if (shown.Judgments.Count == 0)
        {
            screen.Line("None.");
            screen.Line();
            return;
        }

        var table = new TextTable().Text("annotator").Text("kind").Text("question").Text("answer").Number("confidence").Text("note").Text("source").Text("status");
        foreach (var judgment in shown.Judgments.OrderBy(judgment => judgment.Annotator.Name, StringComparer.Ordinal))
        {
            table.Row(
                judgment.Annotator.Name,
                judgment.Annotator.Kind.ToStoredText(),
                judgment.Question,
                judgment.IsWithdrawn ? "(taken back)" : judgment.Answer.Length == 0 ? "(none)" : judgment.Answer,
                judgment.Confidence?.ToString("0.##", CultureInfo.InvariantCulture) ?? "",
                judgment.Note ?? "",
                judgment.Source ?? "",
                shown.IsCurrent(judgment) ? "current" : judgment.IsWithdrawn ? "" : "superseded");
        }

        table.DrawOn(screen);
    }

    private void DrawSnapshots(IReadOnlyList<Snapshot> snapshots)
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
}
