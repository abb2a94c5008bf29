using System.CommandLine;
using System.Globalization;
using Ptarmigan.Cli.Issues;
using Ptarmigan.Cli.Terminals;
using Ptarmigan.Coding.Codebooks;
using Ptarmigan.Coding.Passages;

namespace Ptarmigan.Cli.Coding;

/// <summary><c>ptarmigan codebook</c>: the tree of codes, with everything that was ever done to it.</summary>
internal static class CodebookCommand
{
    public static Command Create(CommandRunner runner) => new("codebook", "Show and change the codebook: themes, sub-themes and codes; every change is a version that can be undone.")
    {
        Show(runner), History(runner), Diff(runner),
        CodebookChangeCommands.Create(runner), CodebookChangeCommands.Rename(runner), CodebookChangeCommands.Redefine(runner), CodebookChangeCommands.Move(runner),
        CodebookChangeCommands.Merge(runner), CodebookChangeCommands.Split(runner), CodebookChangeCommands.Retire(runner), CodebookChangeCommands.Revive(runner),
        CodebookChangeCommands.Undo(runner), CodebookAdoptCommand.Create(runner), CodingExportCommand.OfCodebook(runner), CodingImportCommand.OfCodebook(runner),
    };

    private static Command Show(CommandRunner runner)
    {
        var version = new Option<int?>("--version-number") { Description = "The version. Default: the present one.", HelpName = "N" };
        var keys = new Option<bool>("--keys") { Description = "Show the key of each, by which commands find it whatever it is called." };
        var definitions = new Option<bool>("--definitions") { Description = "Show what each means." };
        var command = new Command("show", "Show the tree, with (challenges, issues, codes) in each branch.") { version, keys, definitions };
        runner.RunOnStudy(command, (study, arguments, _) =>
        {
            var ledger = new CodebookLedger(study);
            var codebook = arguments.GetValue(version) is { } number ? ledger.At(number) : ledger.Current;
            // What was coded counts for the present codes; an older tree is shown without figures.
            var counts = new CodebookCounts(codebook, arguments.GetValue(version) is null ? new ChallengeLedger(study).All() : []);
            return new CommandResult(
                CodebookDocument.Of(codebook, counts),
                screen => new CodebookDrawing(screen, codebook, counts, arguments.GetValue(keys), arguments.GetValue(definitions)).Draw());
        });
        return command;
    }

    private static Command History(CommandRunner runner)
    {
        var command = new Command("history", "List the versions: what was done, by whom, when and why.");
        runner.RunOnStudy(command, (study, _, _) =>
        {
            var versions = new CodebookLedger(study).History();
            return new CommandResult(new { versions = versions.Select(CodebookDocument.Of) }, screen =>
            {
                var table = new TextTable().Number("version").Text("time (UTC)").Text("author").Text("what").Text("reason");
                foreach (var version in versions) table.Row(version.Number.ToString(CultureInfo.InvariantCulture), IssueCells.Minute(version.MadeAt), version.Author, version.Summary, version.Reason);
                table.DrawOn(screen);
            });
        });
        return command;
    }

    private static Command Diff(CommandRunner runner)
    {
        var older = new Argument<int?>("OLDER") { Description = "The older version. Default: the one before the newer.", Arity = ArgumentArity.ZeroOrOne };
        var newer = new Argument<int?>("NEWER") { Description = "The newer version. Default: the present one.", Arity = ArgumentArity.ZeroOrOne };
        var command = new Command("diff", "Show what differs between two versions, whatever happened between.") { older, newer };
        runner.RunOnStudy(command, (study, arguments, _) =>
        {
            var ledger = new CodebookLedger(study);
            var to = arguments.GetValue(newer) ?? ledger.Current.Version;
            var difference = ledger.Compare(arguments.GetValue(older) ?? Math.Max(0, to - 1), to);
            return new CommandResult(
                new { older = difference.Older.Version, newer = difference.Newer.Version, difference.Added, difference.Removed, changed = difference.Changed.Select(pair => new { pair.Before, pair.After }) },
                screen => Draw(screen, difference));
        });
        return command;
    }

    private static void Draw(Screen screen, CodebookDifference difference)
    {
        foreach (var code in difference.Added) screen.Line($"+ {code.Level.ToText()} {difference.Newer.NameOf(code.Id)}");
        foreach (var code in difference.Removed) screen.Line($"- {code.Level.ToText()} {difference.Older.NameOf(code.Id)}{(code.MergedInto is { } into ? $" (now part of {difference.Newer.NameOf(into)})" : "")}");
        foreach (var (before, after) in difference.Changed)
        {
            var (then, now) = (difference.Older.NameOf(before.Id), difference.Newer.NameOf(after.Id));
            screen.Line(then == now ? $"~ {now}: {(before.Text != after.Text ? "means something else" : $"sign {after.Sign ?? "taken away"}")}" : $"~ {then} -> {now}");
        }

        if (difference.Added.Count + difference.Removed.Count + difference.Changed.Count == 0) screen.Line("Nothing differs.");
    }
}
