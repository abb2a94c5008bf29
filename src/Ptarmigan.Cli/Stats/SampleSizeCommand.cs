using System.CommandLine;
using System.Globalization;
using Ptarmigan.Statistics.Tables;
using Ptarmigan.Text;

namespace Ptarmigan.Cli.Stats;

/// <summary><c>ptarmigan stats sample-size</c>: how many items to look at to estimate a share.</summary>
internal static class SampleSizeCommand
{
    private const double UsualMargin = 0.05;

    public static Command Create(CommandRunner runner)
    {
        var population = StatsOptions.Checked(
            new Option<long>("--population") { Description = "How many items there are.", HelpName = "N", Required = true }, count => count >= 1, "is at least 1");
        var confidence = StatsOptions.Confidence();
        var margin = StatsOptions.Checked(
            new Option<double>("--margin") { Description = "The margin of error of the share, between 0 and 1.", HelpName = "SHARE", DefaultValueFactory = _ => UsualMargin },
            share => share is > 0 and < 1,
            "lies between 0 and 1, as 0.05 does");
        var command = new Command("sample-size", "Compute how many items to draw to estimate a share within a margin.") { population, confidence, margin };

        runner.Run(command, (arguments, _) =>
        {
            var asked = new { population = arguments.GetValue(population), confidence = arguments.GetValue(confidence), margin = arguments.GetValue(margin) };
            var n = SampleSize.ForProportion(asked.population, asked.confidence, asked.margin);
            return new CommandResult(new { n, asked.population, asked.confidence, asked.margin }, screen => screen.Line(string.Create(
                CultureInfo.InvariantCulture,
                $"{Numerals.Count(n)} of {Counted.Of(asked.population, "item")} estimate any share within {100 * asked.margin:0.###} points at a confidence of {100 * asked.confidence:0.###} %.")));
        });
        return command;
    }
}
