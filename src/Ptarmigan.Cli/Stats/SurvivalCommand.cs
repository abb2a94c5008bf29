using System.CommandLine;
using Ptarmigan.Exchange;
using Ptarmigan.Statistics.Survival;

namespace Ptarmigan.Cli.Stats;

/// <summary><c>ptarmigan stats survival</c>: how long groups last until an event, with members whose event has not come yet.</summary>
internal static class SurvivalCommand
{
    public static Command Create(CommandRunner runner)
    {
        var file = StatsOptions.File();
        var time = StatsOptions.Column("--time", "The column that says how long each row was watched, in any unit; not negative.");
        var happened = StatsOptions.Column(
            "--event", "The column that says whether the event came (1, true, yes) or watching only ended (0, false, no). Default: it came in every row.", isRequired: false);
        var group = StatsOptions.Column("--group", "The column that names each row's group.");
        var confidence = StatsOptions.Confidence();
        var scale = StatsOptions.Choice<CurveInterval>("--interval", "The scale of the curves' intervals, from which those of the medians follow. Default: log.");
        var command = new Command("survival", "Compare how long groups last until an event: Kaplan-Meier medians, log-rank test, hazard ratio.")
        {
            file, time, happened, group, confidence, scale,
        };

        runner.Run(command, (arguments, _) =>
        {
            var columns = NamedColumns.Read(runner, arguments, file);
            var events = arguments.GetValue(happened) is null ? Enumerable.Repeat(true, columns.RowCount) : columns.Cells(happened).Select(ReadFlag);
            var members = columns.Cells(time).Select(ReadDuration).Zip(events);
            var samples = RowGroups.Collect(columns.Names(group), members).Select(rows => ToSample(rows.Name, rows.Rows)).ToList();
            var comparison = SurvivalComparison.Compare(samples, arguments.GetValue(scale), arguments.GetValue(confidence));
            var title = $"{columns.NameOf(time)} by {columns.NameOf(group)}, {columns.FileName}";
            return new CommandResult(SurvivalDocument.Of(comparison), screen => SurvivalDrawing.Draw(comparison, title, screen));
        });
        return command;
    }

    private static SurvivalSample ToSample(string name, (double Time, bool Happened)[] members) =>
        new(name, Array.ConvertAll(members, member => member.Time), Array.ConvertAll(members, member => member.Happened));

    /// <exception cref="CsvException">The cell is no finite number, or negative.</exception>
    private static double ReadDuration(NamedCell cell) =>
        cell.ToNumber() is >= 0 and var duration ? duration : throw cell.Error($"`{cell.Text}` is negative, which no duration can be.");

    /// <exception cref="CsvException">The cell says neither yes nor no.</exception>
    private static bool ReadFlag(NamedCell cell) => cell.Text.ToUpperInvariant() switch
    {
        "1" or "TRUE" or "YES" => true,
        "0" or "FALSE" or "NO" => false,
        _ => throw cell.Error($"`{cell.Text}` does not say whether the event came: 1, true or yes; 0, false or no."),
    };
}
