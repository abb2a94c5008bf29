using System.CommandLine;
using System.Globalization;
using Ptarmigan.Cli.Rounds;
using Ptarmigan.Cli.Terminals;
using Ptarmigan.Coding;
using Ptarmigan.Coding.Refi;

namespace Ptarmigan.Cli.Coding;

/// <summary><c>ptarmigan code import</c> and <c>ptarmigan codebook import</c>: what was coded in other programs.</summary>
internal static class CodingImportCommand
{
    public static Command OfCodings(CommandRunner runner)
    {
        var unnamed = new Option<string>("--annotator") { Description = "Whose the codings are of which the file does not say it.", HelpName = "NAME", DefaultValueFactory = _ => "imported" };
        var command = new Command("import", "Bring codes, challenges and memos in from another program's file, for the issues that the study holds.") { unnamed };
        Run(runner, command, arguments => new CodingImportOptions("") { Unnamed = arguments.GetRequiredValue(unnamed) });
        return command;
    }

    public static Command OfCodebook(CommandRunner runner)
    {
        var command = new Command("import", "Bring a codebook in from another program's file; each difference is an operation that can be undone.");
        Run(runner, command, _ => new CodingImportOptions("") { CodebookOnly = true });
        return command;
    }

    private static void Run(CommandRunner runner, Command command, Func<ParseResult, CodingImportOptions> options)
    {
        var file = new Argument<string>("FILE") { Description = "The file: .qdpx or .qdc (REFI-QDA), .csv (a table), .json (Label Studio) or .jsonl (doccano)." };
        var by = RoundOptions.By();
        var dryRun = new Option<bool>("--dry-run") { Description = "Show what would become of it, and record nothing." };
        command.Arguments.Add(file);
        command.Options.Add(by);
        command.Options.Add(dryRun);
        runner.RunOnStudy(command, (study, arguments, cancellation) =>
        {
            var path = runner.FullPath(arguments.GetRequiredValue(file));
            using var line = new ProgressLine(runner.Terminal);
            var report = CodingFileImport.Import(
                study, path,
                options(arguments) with
                {
                    By = arguments.GetRequiredValue(by),
                    IsTrial = arguments.GetValue(dryRun),
                    Progress = (done, total) => line.Show(done, total, string.Create(CultureInfo.InvariantCulture, $"{done} of {total} texts")),
                },
                cancellation);
            return ExchangeDrawing.Of(report, path, arguments.GetValue(dryRun));
        });
    }
}
