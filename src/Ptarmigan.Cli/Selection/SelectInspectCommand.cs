using System.CommandLine;
using System.Globalization;
using Ptarmigan.Cli.Stats;
using Ptarmigan.Cli.Terminals;
using Ptarmigan.Issues;
using Ptarmigan.Selection.Inspection;
using Ptarmigan.Studies;
using Ptarmigan.Text;

namespace Ptarmigan.Cli.Selection;

/// <summary><c>ptarmigan select inspect</c>: what people find who look at the repositories.</summary>
internal static class SelectInspectCommand
{
    public static Command Create(CommandRunner runner) =>
        new("inspect", "Have people look at the repositories that the criteria leave.") { Export(runner), Import(runner), Record(runner), Show(runner) };

    private static Command Export(CommandRunner runner)
    {
        var file = new Argument<string>("FILE") { Description = "The CSV file to write." };
        var sample = new Option<int?>("--sample") { Description = "So many of the repositories, drawn by the seed. Default: all.", HelpName = "N" };
        var seed = new Option<long?>("--seed") { Description = "The seed of order and sample. Default: analysis.seed of study.yaml.", HelpName = "S" };
        var force = new Option<bool>("--force") { Description = "Replace a file that is there already." };
        StatsOptions.Checked(sample, count => count is null or > 0, "is a whole number of 1 or more");
        var command = new Command("export", "Write a sheet of the repositories to inspect, in random order.") { file, sample, seed, force };
        runner.RunOnStudy(command, (study, arguments, _) =>
        {
            var path = runner.FullPath(arguments.GetRequiredValue(file));
            var used = arguments.GetValue(seed) ?? study.Protocol.Seed;
            var repositories = InspectionSheet.Export(study, path, arguments.GetValue(sample), used, arguments.GetValue(force));
            return new CommandResult(new { file = path, repositories, seed = used }, screen =>
            {
                screen.Line(Text($"Wrote {Counted.Of(repositories, "repository")} to {path}."));
                screen.Line("Fill in verdict (include or exclude) and reason, then `ptarmigan select inspect import FILE --by PERSON`.");
            });
        });
        return command;
    }

    private static Command Import(CommandRunner runner)
    {
        var file = new Argument<string>("FILE") { Description = "The sheet, filled in: a CSV file with the columns repository, verdict and reason." };
        var by = By("Who filled it in.");
        var decides = Decides();
        var command = new Command("import", "Take the verdicts of a sheet that a person filled in.") { file, by, decides };
        runner.RunOnStudy(command, (study, arguments, _) =>
        {
            var result = InspectionSheet.Import(study, runner.FullPath(arguments.GetRequiredValue(file)), arguments.GetRequiredValue(by), arguments.GetValue(decides));
            var agreement = InspectorAgreement.Of(new InspectionLedger(study), study.Protocol.Confidence);
            return new CommandResult(new { result.File, result.Person, result.Rows, result.Added, result.Unchanged, result.Blank, result.Problems, agreement }, screen =>
            {
                screen.Line(Text($"Verdicts: {result.Added} new, {result.Unchanged} known already, {Counted.Of(result.Blank, "row")} without one, {result.Problems.Count} refused."));
                foreach (var problem in result.Problems) screen.Line(Text($"  line {problem.Line}: {problem.Reason}"));
                DrawAgreement(screen, agreement);
                screen.Line("`ptarmigan select run` applies them.");
            }, result.Problems.Count == 0 ? ExitCode.Done : ExitCode.DoneInPart);
        });
        return command;
    }

    private static Command Record(CommandRunner runner)
    {
        var repository = new Argument<string>("REPOSITORY") { Description = "The repository, owner/name." };
        var verdict = new Argument<InspectionVerdict>("VERDICT")
        {
            Description = "include, exclude, or withdrawn to take back what the person said before.",
            CustomParser = result => Enum.TryParse<InspectionVerdict>(result.Tokens[0].Value, ignoreCase: true, out var value) && !char.IsAsciiDigit(result.Tokens[0].Value[0])
                ? value
                : Refuse(result, $"`{result.Tokens[0].Value}` is no verdict; known are include, exclude, withdrawn."),
        };
        var reason = new Option<string?>("--reason") { Description = "Why; needed to exclude and to take back.", HelpName = "TEXT" };
        var by = By("Who says so.");
        var decides = Decides();
        var command = new Command("record", "Record one verdict of a person.") { repository, verdict, reason, by, decides };
        runner.RunOnStudy(command, (study, arguments, _) =>
        {
            var said = arguments.GetRequiredValue(repository);
            if (!RepositoryName.TryParse(said, out var name)) throw new WrongUseException($"`{said}` is no owner/name.", "REPOSITORY");
            var entry = new InspectionLedger(study).Record(
                name, arguments.GetRequiredValue(verdict), arguments.GetValue(reason), arguments.GetRequiredValue(by), arguments.GetValue(decides), null);
            return new CommandResult(new { recorded = entry is not null, entry }, screen => screen.Line(entry is null ? "Nothing new: that was said already." : "Recorded. `ptarmigan select run` applies it."));
        });
        return command;

        static InspectionVerdict Refuse(System.CommandLine.Parsing.ArgumentResult result, string message)
        {
            result.AddError(message);
            return default;
        }
    }

    private static Command Show(CommandRunner runner)
    {
        var history = new Option<bool>("--history") { Description = "Every verdict there has been, oldest first." };
        var command = new Command("show", "Show how far inspectors agree, and what is to be decided.") { history };
        runner.RunOnStudy(command, (study, arguments, _) => ShowState(study, arguments.GetValue(history)));
        return command;
    }

    private static CommandResult ShowState(Study study, bool withHistory)
    {
        var ledger = new InspectionLedger(study);
        var states = ledger.Current();
        var agreement = InspectorAgreement.Of(ledger, study.Protocol.Confidence);
        var toDecide = states.Where(pair => pair.Value.IsOpen).OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => new { repository = pair.Value.Verdicts[0].Repository, pair.Value.Verdicts }).ToList();
        var entries = withHistory ? ledger.History() : null;
        var inspected = states.Values.Count(state => state.Verdicts.Count > 0 || state.Decision is not null);
        var excluded = states.Values.Count(state => state.IsExcluded);
        return new CommandResult(new { inspected, excluded, agreement, toDecide, history = entries }, screen =>
        {
            screen.Line(Text($"Inspected: {Counted.Of(inspected, "repository")}, {excluded} of them excluded."));
            DrawAgreement(screen, agreement);
            if (toDecide.Count > 0)
            {
                var table = new TextTable().Text("to be decided").Text("verdicts");
                foreach (var one in toDecide) table.Row(one.repository.ToString(), string.Join("; ", one.Verdicts.Select(Say)));
                table.DrawOn(screen);
                screen.Line("Decide with `ptarmigan select inspect record REPOSITORY include|exclude --decides --reason TEXT --by PERSON`.");
            }

            foreach (var entry in entries ?? []) screen.Line($"{entry.MadeAt.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture)} {entry.Repository}: {Say(entry)}{(entry.IsDecision ? " (decision)" : "")}");
        });
    }

    private static void DrawAgreement(Screen screen, IReadOnlyList<InspectorAgreement> agreement)
    {
        foreach (var pair in agreement)
        {
            var kappa = pair.Kappa.Value is null ? $"undefined: {pair.Kappa.Note}" : $"{Numerals.Coefficient(pair.Kappa.Value)} ({Numerals.Ends(pair.Kappa.Interval, Numerals.Coefficient)})";
            screen.Line(Text($"{pair.First} and {pair.Second}: {Counted.Of(pair.Kappa.Table.Items, "repository")} in common, Cohen's kappa {kappa}, {Counted.Of(pair.Differences.Count, "difference")}."));
        }
    }

    private static string Say(InspectionEntry entry) => $"{entry.Person}: {entry.Verdict.ToString().ToLowerInvariant()}{(entry.Reason is null ? "" : $", {entry.Reason}")}";

    private static Option<string> By(string description) => new("--by") { Description = description, HelpName = "PERSON", Required = true };

    private static Option<bool> Decides() => new("--decides") { Description = "The verdict settles what inspectors differ on." };

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
