using System.CommandLine;
using Ptarmigan.Statistics.Elbows;
using Ptarmigan.Text;

namespace Ptarmigan.Cli.Stats;

/// <summary><c>ptarmigan stats elbow</c>: where a sorted column bends, as a threshold for selecting.</summary>
internal static class ElbowCommand
{
    public static Command Create(CommandRunner runner)
    {
        var file = StatsOptions.File();
        var value = StatsOptions.Column("--value", "The column of numbers; put in order, they make the curve.");
        var direction = StatsOptions.Choice<CurveDirection>("--direction", "Whether the curve goes from the smallest value up or from the largest down. Default: increasing.");
        var shape = StatsOptions.Choice<CurveShape>("--curve", "Whether it bends above the line between its ends (concave) or below it (convex). Default: concave.");
        var sensitivity = StatsOptions.Checked(
            new Option<double>("--sensitivity") { Description = "How much flat curve it takes to believe in an elbow; 0 takes the first bend.", HelpName = "S", DefaultValueFactory = _ => new ElbowOptions().Sensitivity },
            number => number >= 0 && double.IsFinite(number),
            "is a number of 0 or more");
        var command = new Command("elbow", "Find the elbow of a column's sorted values, as a threshold for selecting (Kneedle).") { file, value, direction, shape, sensitivity };

        runner.Run(command, (arguments, _) =>
        {
            var columns = NamedColumns.Read(runner, arguments, file);
            var options = new ElbowOptions
            {
                Direction = arguments.GetValue(direction),
                Shape = arguments.GetValue(shape),
                Sensitivity = arguments.GetValue(sensitivity),
            };
            var elbow = Elbow.OfValues(columns.Numbers(value), options);
            var json = new
            {
                index = elbow.Index,
                value = elbow.Value,
                threshold = elbow.Threshold,
                method = elbow.Method,
                n = elbow.Curve.Count,
                kept = elbow.Threshold is { } cut ? elbow.Curve.Count(point => point.Y >= cut) : (int?)null,
                direction = options.Direction,
                curve = options.Shape,
                sensitivity = options.Sensitivity,
                notes = elbow.Notes,
            };
            var title = $"{columns.NameOf(value)}, {columns.FileName}";
            return new CommandResult(json, screen =>
            {
                screen.Heading(title);
                if (elbow is { Threshold: { } threshold, Method: { } method })
                {
                    screen.Line($"Elbow at {Numerals.Measure(threshold)} (place {elbow.Index} of {Numerals.Count(json.n)} from 0, method {StatsOptions.Word(method)}); {Counted.Of(json.kept!.Value, "value is", "values are")} that large.");
                }

                foreach (var note in elbow.Notes) screen.Line($"Note: {note}");
            });
        });
        return command;
    }
}
