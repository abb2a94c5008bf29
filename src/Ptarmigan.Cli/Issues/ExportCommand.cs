using System.CommandLine;
using System.Globalization;
using Ptarmigan.Cli.Terminals;
using Ptarmigan.Exchange;
using Ptarmigan.Issues;
using Ptarmigan.Text;

namespace Ptarmigan.Cli.Issues;

/// <summary><c>ptarmigan issues export FILE</c>: issues for other programs.</summary>
internal static class ExportCommand
{
    public static Command Create(CommandRunner runner)
    {
        var file = new Argument<string>("FILE") { Description = "Where to; the ending chooses the format: .jsonl, .jsonl.gz, .csv, .csv.gz or .parquet." };
        var withLogins = new Option<bool>("--with-logins") { Description = "Write logins as they are. Default: pseudonyms of this study stand for them." };
        var withText = new Option<bool>("--with-text") { Description = "Write the texts of issues too, and in JSON Lines those of comments. Default: titles only." };
        var annotator = new Option<string?>("--annotator") { Description = "Whose answers to write. Default: the annotator of study.yaml.", HelpName = "NAME" };
        var force = new Option<bool>("--force") { Description = "Replace a file that is there already." };
        var filter = new IssueFilterOptions(defaultLimit: null);
        var command = new Command("export", "Write issues to a file, one a line or row.") { file, withLogins, withText, annotator, force };
        filter.AddTo(command);

        runner.RunOnStudy(command, (study, arguments, cancellation) =>
        {
            var path = runner.FullPath(arguments.GetRequiredValue(file));
            var wanted = filter.Read(arguments, study);
            var total = Math.Min(new IssueCatalog(study.Database).Count(wanted), wanted.Limit ?? int.MaxValue);
            using var progress = new ProgressLine(runner.Terminal);
            var options = new IssueExportOptions
            {
                WithLogins = arguments.GetValue(withLogins),
                WithText = arguments.GetValue(withText),
                Annotator = arguments.GetValue(annotator),
                Overwrite = arguments.GetValue(force),
                Progress = done => progress.Show(done, total, string.Create(CultureInfo.InvariantCulture, $"{done} of {Counted.Of(total, "issue")}")),
            };

            var issues = IssueExport.Write(study, wanted, path, options, cancellation);
            var written = new
            {
                file = path,
                issues,
                bytes = new FileInfo(path).Length,
                annotator = options.Annotator ?? study.Protocol.Annotator,
                options.WithLogins,
                options.WithText,
            };
            return new CommandResult(written, screen => screen.Line(
                string.Create(CultureInfo.InvariantCulture, $"Wrote {Counted.Of(issues, "issue")} ({Counted.Of(written.bytes, "byte")}) to {path}, {(options.WithLogins ? "with logins" : "logins pseudonymised")}.")));
        });
        return command;
    }
}
