using System.Globalization;
using Ptarmigan.Cli.Terminals;
using Ptarmigan.Collection;

namespace Ptarmigan.Cli.Collection;

/// <summary>An import told in a screenful.</summary>
internal static class ImportSummary
{
    private const int Shown = 5;

    public static void Draw(ImportResult result, Screen screen)
    {
        var records = result.Issues.Total + result.Timelines.Total + result.Repositories.Total + result.PullRequests + result.OtherEvents + result.EventsWithoutIssue + result.Rejected;
        screen.Line(Invariant($"Records: {records:N0}, files: {result.Files:N0}, JSON: {result.JsonBytes / 1e6:N1} MB, time: {result.Duration.TotalSeconds:N1} s."));
        if (result.ChangedNothing && records > result.Rejected) screen.Line("Nothing new: the study had all of it.");

        var table = new TextTable().Text("").Number("new").Number("changed").Number("unchanged").Number("older");
        Row(table, "issues", result.Issues);
        Row(table, "timelines", result.Timelines);
        Row(table, "repositories", result.Repositories);
        if (result.Issues.Total + result.Timelines.Total + result.Repositories.Total > 0) table.DrawOn(screen);

        if (!result.ChangedNothing) screen.Line(Invariant($"New texts: {result.NewSnapshots:N0} of issues, {result.NewComments:N0} of comments. Events: {result.Events:N0}."));
        if (result.PullRequests > 0) screen.Line(Invariant($"Pull requests, left out: {result.PullRequests:N0}."));
        if (result.OtherEvents > 0) screen.Line(Invariant($"Events of other types, left out: {result.OtherEvents:N0}."));
        if (result.EventsWithoutIssue > 0) screen.Line(Invariant($"Events that do not carry their issue, left out: {result.EventsWithoutIssue:N0}."));
        foreach (var note in result.Notes) screen.Line($"Note: {note}");
        if (result.TimelinesWaiting > 0) screen.Line(Invariant($"Timelines that wait for their issue, which is not in the study yet: {result.TimelinesWaiting:N0}."));
        if (result.Unfamiliar.Count > 0) screen.Line("Kept as they are, words not known here: " + string.Join(", ", result.Unfamiliar.Take(Shown).Select(word => Invariant($"{word.Of} `{word.Word}` ({word.Count:N0})"))) + ".");
        List(screen, "Passed over, no JSON records", result.PassedOver.Select(file => $"{file.File}: {file.What}"), result.PassedOver.Count);
        List(screen, "Could not be read", result.Problems.Select(file => $"{file.File}: {file.What}"), result.Problems.Count);
        List(screen, "Records kept aside", result.FirstRejected.Select(line => Invariant($"{line.File}, {line.Place} {line.Line}: {line.Reason}")), result.Rejected);
        if (result.Rejected > 0) screen.Line("Their bytes are in the table rejected_record of study.db.");
    }

    private static void Row(TextTable table, string name, RecordCounts counts)
    {
        if (counts.Total > 0) table.Row(name, Count(counts.New), Count(counts.Changed), Count(counts.Unchanged), Count(counts.Older));
    }

    private static void List(Screen screen, string heading, IEnumerable<string> lines, long count)
    {
        if (count == 0) return;
        screen.Line(Invariant($"{heading} ({count:N0}):"));
        foreach (var line in lines.Take(Shown)) screen.Line("  " + line);
        if (count > Shown) screen.Line(Invariant($"  and {count - Shown:N0} more"));
    }

    private static string Count(long count) => count.ToString("N0", CultureInfo.InvariantCulture);

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);
}
