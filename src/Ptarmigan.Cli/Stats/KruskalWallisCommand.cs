using System.CommandLine;
using Ptarmigan.Cli.Terminals;
using Ptarmigan.Statistics;
using Ptarmigan.Statistics.Ranks;

namespace Ptarmigan.Cli.Stats;

/// <summary><c>ptarmigan stats kruskal-wallis</c>: do some of several groups tend to larger values?</summary>
internal static class KruskalWallisCommand
{
    private const string Dunn = "dunn";

    public static Command Create(CommandRunner runner)
    {
        var file = StatsOptions.File();
        var value = StatsOptions.Column("--value", "The column of numbers.");
        var group = StatsOptions.Column("--group", "The column that names each row's group.");
        var postHoc = new Option<string?>("--post-hoc") { Description = "Compare every pair of groups afterwards: dunn, adjusted after Holm.", HelpName = Dunn };
        postHoc.AcceptOnlyFromAmong(Dunn);
        var bootstrap = StatsOptions.Bootstrap("epsilon squared");
        var seed = StatsOptions.Seed();
        var confidence = StatsOptions.Confidence();
        var command = new Command("kruskal-wallis", "Compare several groups of numbers by their ranks: Kruskal-Wallis test, Dunn's pairs.")
        {
            file, value, group, postHoc, bootstrap, seed, confidence,
        };

        runner.Run(command, (arguments, cancellation) =>
        {
            var columns = NamedColumns.Read(runner, arguments, file);
            var samples = columns.Samples(value, group);
            var test = KruskalWallis.Test(samples);
            var groups = GroupDocument.Of(samples);
            using var line = new ResamplingLine(runner.Terminal, arguments.GetValue(bootstrap) ?? 0, cancellation);
            var options = StatsOptions.ReadBootstrap(arguments, bootstrap, seed, arguments.GetValue(confidence), line.Count);
            var effect = options is null ? (BootstrapEstimate?)null : KruskalWallis.EpsilonSquared(samples, options);
            var pairs = arguments.GetValue(postHoc) is null ? null : Statistics.Ranks.Dunn.Compare(samples);
            var notes = test.Notes.Concat(GroupDocument.Notes(groups)).ToList();
            var json = new
            {
                h = test.H,
                df = test.Df,
                pValue = test.PValue,
                epsilonSquared = test.EpsilonSquared,
                epsilonSquaredInterval = Intervals.Json(effect),
                groups = groups.Select(about => about.Json),
                postHoc = pairs?.Select(pair => new { a = pair.A, b = pair.B, z = pair.Z, pValue = pair.PValue, pAdjusted = pair.PAdjusted, cliffsDelta = pair.CliffsDelta }),
                notes,
            };
            var title = $"{columns.NameOf(value)} by {columns.NameOf(group)}, {columns.FileName}";
            return new CommandResult(json, screen =>
            {
                screen.Heading(title);
                GroupDocument.Draw(groups, screen);
                screen.Line($"Kruskal-Wallis test: H {Numerals.Measure(test.H)}, df {test.Df}, {Numerals.Probability(test.PValue)}; epsilon squared {Numerals.Coefficient(test.EpsilonSquared)}"
                    + (effect is { } known ? $", {Numerals.IntervalHeading(arguments.GetValue(confidence))} {Numerals.Ends(known.Interval, Numerals.Coefficient)} (bootstrap)" : ""));
                if (pairs is not null) DrawPairs(pairs, screen);
                foreach (var note in notes) screen.Line($"Note: {note}");
            });
        });
        return command;
    }

    private static void DrawPairs(IReadOnlyList<DunnPair> pairs, Screen screen)
    {
        screen.Line("Dunn's test of each pair, adjusted after Holm:");
        var table = new TextTable().Text("a").Text("b").Number("z").Number("p").Number("p adjusted").Number("Cliff's delta");
        foreach (var pair in pairs)
        {
            table.Row(pair.A, pair.B, Numerals.Measure(pair.Z), Numerals.Measure(pair.PValue), Numerals.Measure(pair.PAdjusted), Numerals.Coefficient(pair.CliffsDelta));
        }

        table.DrawOn(screen);
    }
}
