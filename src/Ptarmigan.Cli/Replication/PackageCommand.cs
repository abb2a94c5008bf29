using System.CommandLine;
using System.Globalization;
using Ptarmigan.Cli.Terminals;
using Ptarmigan.Replication;
using Ptarmigan.Replication.Scan;
using Ptarmigan.Text;

namespace Ptarmigan.Cli.Replication;

/// <summary><c>ptarmigan package</c>: the study as one file for others, and what others do with it.</summary>
internal static class PackageCommand
{
    private const int MostShown = 20;

    public static Command Create(CommandRunner runner)
    {
        var file = new Option<string>("--out") { Description = "The package to write: a zip file.", HelpName = "FILE.zip", Required = true };
        var texts = new Option<string>("--texts")
        {
            Description = "Which texts go along: judged (those that were judged or coded), all, or none (places and hashes of quotes only).",
            DefaultValueFactory = _ => "judged",
        };
        texts.AcceptOnlyFromAmong("judged", "all", "none");
        var names = new Option<bool>("--with-names") { Description = "Leave people who worked on the study their names. Default: they are A1, A2 and so on." };
        var blank = new Option<string[]>("--blank") { Description = "Blank what is found in texts: emails, secrets; several can be said. Default: what is found is told.", AllowMultipleArgumentsPerToken = true };
        blank.AcceptOnlyFromAmong("emails", "secrets");
        var authors = new Option<string[]>("--author") { Description = "An author, as \"Family, Given\"; several can be said. Default: anonymous.", HelpName = "NAME" };
        var licence = new Option<string>("--license") { Description = "The licence of what is the study's own, by its SPDX identifier.", HelpName = "SPDX", DefaultValueFactory = _ => "CC-BY-4.0" };
        var date = new Option<DateOnly?>("--date") { Description = "The day of publication. Default: that of the newest record.", HelpName = "YYYY-MM-DD" };
        var force = new Option<bool>("--force") { Description = "Replace a file that is there already." };
        var command = new Command("package", "Write the study's replication package: protocol, raw parts, results, figures, metadata and checksums.")
        {
            file, texts, names, blank, authors, licence, date, force,
        };
        command.Subcommands.Add(Verify(runner));
        command.Subcommands.Add(Open(runner));
        runner.RunOnStudy(command, (study, arguments, cancellation) =>
        {
            using var line = new ProgressLine(runner.Terminal);
            var options = new PackageOptions
            {
                Texts = Enum.Parse<TextSharing>(arguments.GetRequiredValue(texts), ignoreCase: true),
                KeepNames = arguments.GetValue(names),
                Blanked = (arguments.GetValue(blank) ?? []).Select(word => word == "emails" ? FoundKind.Email : FoundKind.Secret).ToHashSet(),
                Authors = arguments.GetValue(authors) ?? [],
                Licence = arguments.GetRequiredValue(licence),
                Date = arguments.GetValue(date),
                Overwrite = arguments.GetValue(force),
                Progress = Steps(line),
            };
            var report = ReplicationPackage.Write(study, runner.FullPath(arguments.GetRequiredValue(file)), options, cancellation);
            return new CommandResult(
                new { report.File, report.Bytes, report.Files, report.Rows, report.PeopleRenamed, blanked = options.Blanked, report.Found, report.Notes },
                screen => Draw(report, options, screen),
                report.Notes.Count == 0 ? ExitCode.Done : ExitCode.DoneInPart);
        });
        return command;
    }

    private static Command Verify(CommandRunner runner)
    {
        var file = File();
        var command = new Command("verify", "Compute every number and figure of a package anew from its raw parts, and say which differ.") { file };
        runner.Run(command, (arguments, cancellation) =>
        {
            using var line = new ProgressLine(runner.Terminal);
            var path = runner.FullPath(arguments.GetRequiredValue(file));
            var report = ReplicationPackage.Verify(path, runner.Terminal.Time, null, Steps(line), cancellation);
            return new CommandResult(
                new { file = path, report.Holds, report.Title, report.Version, report.Rows, report.Numbers, report.Figures, report.Differences, report.DifferencesNotListed, report.Notes },
                screen => Draw(report, screen),
                report.Holds ? ExitCode.Done : ExitCode.Failed);
        });
        return command;
    }

    private static Command Open(CommandRunner runner)
    {
        var file = File();
        var folder = new Option<string>("--out") { Description = "Where the study is to be.", HelpName = "DIR", Required = true };
        var command = new Command("open", "Make a study of a package, to look at and to go on from.") { file, folder };
        runner.Run(command, (arguments, cancellation) =>
        {
            using var line = new ProgressLine(runner.Terminal);
            var place = runner.FullPath(arguments.GetRequiredValue(folder));
            var (issues, notes) = ReplicationPackage.Open(runner.FullPath(arguments.GetRequiredValue(file)), place, runner.Terminal.Time, null, Steps(line), cancellation);
            return new CommandResult(new { folder = place, issues, notes }, screen =>
            {
                screen.Line($"A study of {Counted.Of(issues, "issue")} in {place}. `ptarmigan analyze --study {place}` computes its figures.");
                foreach (var note in notes) screen.Line($"note: {note}");
            });
        });
        return command;
    }

    private static Argument<string> File() => new("FILE") { Description = "The package: a zip file that `ptarmigan package` wrote." };

    private static Action<string> Steps(ProgressLine line)
    {
        var step = 0;
        return name => line.Show(0, 0, string.Create(CultureInfo.InvariantCulture, $"step {++step}: {name}"));
    }

    private static void Draw(PackageReport report, PackageOptions options, Screen screen)
    {
        screen.Line(string.Create(CultureInfo.InvariantCulture, $"Package: {report.File}, {Counted.Of(report.Files, "file")}, {Counted.Of(report.Rows.Values.Sum(), "row")}, {Counted.Of(report.Bytes, "byte")}."));
        screen.Line($"{Counted.Of(report.PeopleRenamed, "person has", "people have")} other names in it. Texts: {options.Texts.ToString().ToLowerInvariant()}.");
        foreach (var kind in report.Found.GroupBy(found => (found.Kind, found.What)).OrderBy(kind => kind.Key))
        {
            var places = kind.Select(found => $"{found.Table} {found.Row}").Distinct().ToList();
            screen.Line($"Found: {Counted.Of(kind.Count(), kind.Key.What)}, {(options.Blanked.Contains(kind.Key.Kind) ? "blanked" : "left as it is")}, in {string.Join(", ", places.Take(MostShown))}{(places.Count > MostShown ? $" and {places.Count - MostShown} more" : "")}.");
        }

        if (report.Found.Any(found => !options.Blanked.Contains(found.Kind))) screen.Line("Write it again with --blank emails secrets, if these should not be published.");
        foreach (var note in report.Notes) screen.Line($"note: {note}");
    }

    private static void Draw(VerificationReport report, Screen screen)
    {
        screen.Line($"`{report.Title}`, written by Ptarmigan {report.Version}: {Counted.Of(report.Rows, "row")} of raw parts, {Counted.Of(report.Numbers, "value")} and {Counted.Of(report.Figures, "figure")} computed anew.");
        screen.Line(report.Holds ? "Everything follows from the raw parts, and nothing was changed." : $"{Counted.Of(report.Differences.Count, "difference")}:");
        foreach (var difference in report.Differences) screen.Line($"  {difference.Kind}: {difference.File}{(difference.Place is { } place ? $", {place}" : "")}: {difference.How}");
        if (report.DifferencesNotListed > 0) screen.Line($"And {Counted.Of(report.DifferencesNotListed, "difference")} more, which are not listed.");
        foreach (var note in report.Notes) screen.Line($"note: {note}");
    }
}
