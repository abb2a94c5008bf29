using System.CommandLine;
using Ptarmigan.Cli.Terminals;
using Ptarmigan.Statistics;
using Ptarmigan.Statistics.Ranks;
using Ptarmigan.Text;

namespace Ptarmigan.Cli.Stats;

/// <summary><c>ptarmigan stats mann-whitney</c>: does one of two groups tend to larger values?</summary>
internal static class MannWhitneyCommand
{
    public static Command Create(CommandRunner runner)
    {
        var file = StatsOptions.File();
        var value = StatsOptions.Column("--value", "The column of numbers.");
        var group = StatsOptions.Column("--group", "The column that names each row's group.");
        var pair = new Option<string?>("--groups") { Description = "The two groups to compare, the first one first. Default: the file's only two, in ordinal order.", HelpName = "A,B" };
        var alternative = StatsOptions.Choice<Alternative>("--alternative", "What is asked of the first group: that it differs, tends to larger values or to smaller ones. Default: two-sided.");
        var method = StatsOptions.Choice<MannWhitneyMethod>("--method", "How the p-value is computed. Default: auto, exact where no values are equal and the smaller group has at most 8.");
        var noContinuity = new Option<bool>("--no-continuity") { Description = "Leave the continuity correction out of the normal approximation." };
        var bootstrap = StatsOptions.Bootstrap("the differences of means and medians");
        var seed = StatsOptions.Seed();
        var confidence = StatsOptions.Confidence();
        var command = new Command("mann-whitney", "Compare two groups of numbers by their ranks: Mann-Whitney test with effect sizes.")
        {
            file, value, group, pair, alternative, method, noContinuity, bootstrap, seed, confidence,
        };

        runner.Run(command, (arguments, cancellation) =>
        {
            var columns = NamedColumns.Read(runner, arguments, file);
            var (first, second) = Choose(columns.Samples(value, group), arguments.GetValue(pair), columns.NameOf(group));
            var options = new MannWhitneyOptions
            {
                Alternative = arguments.GetValue(alternative),
                Method = arguments.GetValue(method),
                Continuity = !arguments.GetValue(noContinuity),
            };
            var level = arguments.GetValue(confidence);
            using var line = new ResamplingLine(runner.Terminal, RankComparison.BootstrapIntervals * (arguments.GetValue(bootstrap) ?? 0L), cancellation);
            var comparison = RankComparison.Compare(first, second, options, level, StatsOptions.ReadBootstrap(arguments, bootstrap, seed, level, line.Count));
            var title = $"{columns.NameOf(value)} by {columns.NameOf(group)}, {columns.FileName}";
            return new CommandResult(comparison.Json, screen => comparison.Draw(title, screen));
        });
        return command;
    }

    /// <exception cref="WrongUseException">The groups asked for are not two different ones of the file.</exception>
    private static (Sample First, Sample Second) Choose(IReadOnlyList<Sample> groups, string? pair, string column)
    {
        var names = string.Join(", ", groups.Select(group => group.Name));
        if (pair is null)
        {
            return groups.Count == 2 ? (groups[0], groups[1])
                : throw new WrongUseException($"The column `{column}` names {Counted.Of(groups.Count, "group")}; the test compares two.", null, $"Choose two with --groups A,B. There are: {names}.");
        }

        // A name may hold a comma itself, so every comma is tried as the one between the names.
        foreach (var comma in Enumerable.Range(0, pair.Length).Where(at => pair[at] == ','))
        {
            var (first, second) = (Find(pair[..comma]), Find(pair[(comma + 1)..]));
            if (first is { } one && second is { } other && one.Name != other.Name) return (one, other);
        }

        throw new WrongUseException($"`{pair}` does not name two groups of the column `{column}`.", null, $"Write --groups A,B with two of: {names}.");

        Sample? Find(string name) => groups.Any(group => group.Name == name.Trim()) ? groups.First(group => group.Name == name.Trim()) : null;
    }
}
