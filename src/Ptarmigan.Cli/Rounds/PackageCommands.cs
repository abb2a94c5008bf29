using System.CommandLine;
using System.Globalization;
using Ptarmigan.Annotation.Packages;
using Ptarmigan.Annotation.Rounds;
using Ptarmigan.Text;

namespace Ptarmigan.Cli.Rounds;

/// <summary><c>ptarmigan round export|import</c>: one annotator's part of a round, out and back.</summary>
internal static class PackageCommands
{
    public static Command Export(CommandRunner runner)
    {
        var (name, by) = (RoundOptions.Round(), RoundOptions.By());
        var annotator = RoundOptions.Annotator("Whose part it is.");
        var file = new Option<string>("--out") { Description = "The file to write.", HelpName = "FILE", Required = true };
        var force = new Option<bool>("--force") { Description = "Replace the file if it is there." };
        var command = new Command("export", "Write one annotator's part of a round to a file: the work, or, where it was brought in, the answers.") { name, annotator, file, force, by };
        runner.RunOnStudy(command, (study, arguments, _) =>
        {
            var path = runner.FullPath(arguments.GetRequiredValue(file));
            var round = new RoundCatalog(study).Find(arguments.GetRequiredValue(name));
            var kind = WorkPackage.Export(study, round, arguments.GetRequiredValue(annotator), path, arguments.GetValue(force), arguments.GetRequiredValue(by));
            return new CommandResult(new { file = path, kind, round = round.Name, issues = round.IssueCount }, screen => screen.Line(kind == PackageKind.Work
                ? $"Work package: {path}. Elsewhere: `ptarmigan init DIR`, then `ptarmigan round import FILE`, annotate, and `ptarmigan round export` again."
                : $"Answers: {path}. At home: `ptarmigan round import FILE`."));
        });
        return command;
    }

    public static Command Import(CommandRunner runner)
    {
        var file = new Argument<string>("FILE") { Description = "A work package, or the answers of one." };
        var by = RoundOptions.By();
        var command = new Command("import", "Bring a work package in as a round, or the answers of one to their round; nothing is overwritten.") { file, by };
        runner.RunOnStudy(command, (study, arguments, _) =>
        {
            var report = WorkPackage.Import(study, runner.FullPath(arguments.GetRequiredValue(file)), arguments.GetRequiredValue(by));
            var json = new { report.Kind, report.Round, report.Annotator, report.Issues, report.EntriesAdded, report.EntriesKnown, conflicts = report.Conflicts.Select(issue => issue.ToString()) };
            return new CommandResult(
                json,
                screen =>
                {
                    screen.Line(string.Create(CultureInfo.InvariantCulture, $"{(report.Kind == PackageKind.Work ? "Work" : "Answers")} of {report.Annotator} in the round `{report.Round}`: {Counted.Of(report.Issues, "issue")}, {Counted.Of(report.EntriesAdded, "act")} added, {report.EntriesKnown} known."));
                    foreach (var issue in report.Conflicts) screen.Line($"conflict: {issue}: this study has other acts of {report.Annotator}; they are left as they are.");
                },
                report.Conflicts.Count == 0 ? ExitCode.Done : ExitCode.DoneInPart);
        });
        return command;
    }
}
