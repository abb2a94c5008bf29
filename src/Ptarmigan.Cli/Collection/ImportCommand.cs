using System.CommandLine;
using System.Globalization;
using Ptarmigan.Cli.Terminals;
using Ptarmigan.Collection;
using Ptarmigan.Studies;
using Ptarmigan.Text;

namespace Ptarmigan.Cli.Collection;

/// <summary><c>ptarmigan import PATH...</c>: brings GitHub's JSON into the study.</summary>
internal static class ImportCommand
{
    public static Command Create(CommandRunner runner)
    {
        var paths = new Argument<string[]>("PATH")
        {
            Description = "Files and folders: GitHub's REST JSON (issues, timelines, repositories) and GH Archive, plain or gzip; PeaTMOSS databases.",
            Arity = ArgumentArity.OneOrMore,
        };
        var strict = new Option<bool>("--strict") { Description = "Fail at the first record or file that cannot be read." };
        var command = new Command("import", "Bring issues, timelines and repositories from files into the study.") { paths, strict };

        runner.RunOnStudy(command, (study, arguments, cancellation) =>
        {
            var named = arguments.GetRequiredValue(paths).Select(runner.FullPath);
            var options = new ImportOptions { IsStrict = arguments.GetValue(strict) };
            var result = Run(study, named, options, runner.Terminal, cancellation);
            return new CommandResult(ImportDocument.Of(result), screen => ImportSummary.Draw(result, screen), result.IsComplete ? ExitCode.Done : ExitCode.DoneInPart);
        });
        return command;
    }

    private static ImportResult Run(Study study, IEnumerable<string> paths, ImportOptions options, Terminal terminal, CancellationToken cancellation)
    {
        using var line = new ProgressLine(terminal);
        var started = terminal.Time.GetTimestamp();
        return Import.Run(study, paths, options, Show, cancellation);

        void Show(ImportProgress progress)
        {
            var rate = progress.Records / terminal.Time.GetElapsedTime(started).TotalSeconds;
            line.Show(progress.BytesDone, progress.BytesTotal, string.Create(CultureInfo.InvariantCulture, $"{Counted.Of(progress.Records, "record")}, {rate:N0}/s"));
        }
    }
}
