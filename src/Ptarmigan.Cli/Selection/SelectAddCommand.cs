using System.CommandLine;
using System.Globalization;
using Ptarmigan.Cli.Terminals;
using Ptarmigan.Selection.Sources;
using Ptarmigan.Text;

namespace Ptarmigan.Cli.Selection;

/// <summary><c>ptarmigan select add FILE...</c>: brings candidates in.</summary>
internal static class SelectAddCommand
{
    private const int ShownProblems = 5;

    public static Command Create(CommandRunner runner)
    {
        var files = new Argument<string[]>("FILE")
        {
            Description = "The SQLite file of PeaTMOSS, a CSV file (.csv, .csv.gz) with a column of repositories, or a list with an owner/name a line.",
            Arity = ArgumentArity.OneOrMore,
        };
        var command = new Command("add", "Bring candidates in from PeaTMOSS, a CSV file or a list.") { files };
        runner.RunOnStudy(command, (study, arguments, cancellation) =>
        {
            using var line = new ProgressLine(runner.Terminal);
            var reports = arguments.GetRequiredValue(files).Select(file => CandidateSources.AddFile(study, runner.FullPath(file), progress => SelectionLine.Show(line, progress), cancellation)).ToList();
            var exit = reports.Exists(report => report.Problems.Count > 0) ? ExitCode.DoneInPart : ExitCode.Done;
            return new CommandResult(new { sources = reports }, screen => reports.ForEach(report => Draw(screen, report)), exit);
        });
        return command;
    }

    /// <summary>Tells what a source gave.</summary>
    public static void Draw(Screen screen, SourceReport report)
    {
        screen.Line(Text($"{report.Name}: {Counted.Of(report.Repositories, "repository")}, {report.New:N0} of them new."));
        if (report.Models is { } models) screen.Line(Text($"Models it knows: {models:N0}; without download count: {report.ModelsWithoutDownloads:N0}."));
        if (report.Columns.Count > 0) screen.Line($"Columns understood: {string.Join(", ", report.Columns)}.");
        if (report.ColumnsLeftOut.Count > 0) screen.Line($"Columns left out: {string.Join(", ", report.ColumnsLeftOut)}.");
        foreach (var note in report.Notes) screen.Line($"Note: {note}.");
        if (report.Problems.Count == 0) return;
        screen.Line(Text($"Could not be read, or not whole ({report.Problems.Count:N0}):"));
        foreach (var problem in report.Problems.Take(ShownProblems)) screen.Line(Text($"  line {problem.Line}: {problem.Reason}"));
        if (report.Problems.Count > ShownProblems) screen.Line(Text($"  and {report.Problems.Count - ShownProblems:N0} more; --json lists all"));
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
