using System.CommandLine;
using Ptarmigan.Statistics;

namespace Ptarmigan.Cli.Stats;

/// <summary><c>ptarmigan stats describe</c>: a column of numbers in a few.</summary>
internal static class DescribeCommand
{
    public static Command Create(CommandRunner runner)
    {
        var file = StatsOptions.File();
        var value = StatsOptions.Column("--value", "The column of numbers.");
        var group = StatsOptions.Column("--group", "The column that names each row's group. Default: all rows are one group.", isRequired: false);
        var command = new Command("describe", "Describe a column of numbers: n, mean, median, standard deviation, quartiles, extremes.") { file, value, group };

        runner.Run(command, (arguments, _) =>
        {
            var columns = NamedColumns.Read(runner, arguments, file);
            IReadOnlyList<Sample> samples = arguments.GetValue(group) is null ? [new Sample("all", columns.Numbers(value))] : columns.Samples(value, group);
            var groups = GroupDocument.Of(samples);
            var title = $"{columns.NameOf(value)}, {columns.FileName}";
            return new CommandResult(new { groups = groups.Select(about => about.Json), notes = GroupDocument.Notes(groups) }, screen =>
            {
                screen.Heading(title);
                GroupDocument.Draw(groups, screen);
                foreach (var note in GroupDocument.Notes(groups)) screen.Line($"Note: {note}");
            });
        });
        return command;
    }
}
