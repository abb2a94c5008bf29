using System.CommandLine;
using System.Globalization;
using Ptarmigan.Cli.Terminals;
using Ptarmigan.Coding;
using Ptarmigan.Coding.Refi;

namespace Ptarmigan.Cli.Coding;

/// <summary><c>ptarmigan code export</c> and <c>ptarmigan codebook export</c>: what was coded, for other programs.</summary>
internal static class CodingExportCommand
{
    public static Command OfCodings(CommandRunner runner)
    {
        var file = new Argument<string>("FILE") { Description = "Where to; the ending chooses the format: .qdpx (REFI-QDA), .csv (challenges as a table), .json (everything) or .jsonl (doccano)." };
        var tasks = new Option<string?>("--as") { Description = "Tasks of a labelling program: label-studio or doccano, whatever the ending." };
        tasks.AcceptOnlyFromAmong("label-studio", "doccano");
        var issues = new Option<string>("--issues")
        {
            Description = "Which issues' texts go along: coded (those with something on them), ptm (these and all that are PTM-related) or all.",
            DefaultValueFactory = _ => "coded",
        };
        issues.AcceptOnlyFromAmong("coded", "ptm", "all");
        var force = Force();
        var command = new Command("export", "Write codebook, challenges and memos to a file for other programs.") { file, tasks, issues, force };
        runner.RunOnStudy(command, (study, arguments, cancellation) =>
        {
            var path = runner.FullPath(arguments.GetRequiredValue(file));
            using var line = new ProgressLine(runner.Terminal);
            var report = CodingFileExport.WriteCodings(
                study, path, arguments.GetValue(tasks) is { } named ? OfName(named) : OfEnding(path, ".qdpx", ".csv", ".json", ".jsonl"), Which(arguments.GetRequiredValue(issues)), arguments.GetValue(force),
                (done, total) => line.Show(done, total, string.Create(CultureInfo.InvariantCulture, $"{done} of {total} texts")), cancellation);
            return ExchangeDrawing.Of(report, path);
        });
        return command;
    }

    public static Command OfCodebook(CommandRunner runner)
    {
        var file = new Argument<string>("FILE") { Description = "Where to; the ending chooses the format: .qdc (REFI-QDA), .csv (a table) or .json (with its whole history)." };
        var force = Force();
        var command = new Command("export", "Write the codebook to a file for other programs.") { file, force };
        runner.RunOnStudy(command, (study, arguments, _) =>
        {
            var path = runner.FullPath(arguments.GetRequiredValue(file));
            return ExchangeDrawing.Of(CodingFileExport.WriteCodebook(study, path, OfEnding(path, ".qdc", ".csv", ".json"), arguments.GetValue(force)), path);
        });
        return command;
    }

    private static Option<bool> Force() => new("--force") { Description = "Replace a file that is there already." };

    private static CodingFileFormat OfName(string name) => name == "doccano" ? CodingFileFormat.Doccano : CodingFileFormat.LabelStudio;

    /// <exception cref="WrongUseException">The ending is none of those.</exception>
    private static CodingFileFormat OfEnding(string path, params string[] endings) => endings.FirstOrDefault(ending => path.EndsWith(ending, StringComparison.OrdinalIgnoreCase)) switch
    {
        ".qdpx" or ".qdc" => CodingFileFormat.Refi,
        ".csv" => CodingFileFormat.Table,
        ".json" => CodingFileFormat.Json,
        ".jsonl" => CodingFileFormat.Doccano,
        _ => throw new WrongUseException("The ending of the file's name is not known.", path, $"Choose one of {string.Join(", ", endings)}."),
    };

    private static WhichIssues Which(string word) => word switch
    {
        "coded" => WhichIssues.Coded,
        "ptm" => WhichIssues.PtmRelated,
        _ => WhichIssues.All,
    };
}
