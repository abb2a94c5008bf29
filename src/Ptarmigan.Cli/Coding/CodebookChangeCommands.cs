using System.CommandLine;
using System.Globalization;
using Ptarmigan.Cli.Rounds;
using Ptarmigan.Cli.Terminals;
using Ptarmigan.Coding.Codebooks;
using Ptarmigan.Coding.Operations;
using Ptarmigan.Coding.Passages;
using Ptarmigan.Text;

namespace Ptarmigan.Cli.Coding;

/// <summary>The commands that make a version of the codebook.</summary>
internal static class CodebookChangeCommands
{
    public static Command Create(CommandRunner runner)
    {
        var name = new Argument<string>("NAME") { Description = "Its name." };
        var level = new Option<string>("--level") { Description = "What it is: theme, sub-theme or code.", DefaultValueFactory = _ => "code" };
        level.AcceptOnlyFromAmong("theme", "sub-theme", "code");
        var under = CodingOptions.Under("What stands above it. Default: nothing; it is placed later.");
        var sign = new Option<string?>("--sign") { Description = "A short sign such as MU-IO, by which a taxonomy made from the codebook calls it.", HelpName = "SIGN" };
        var text = CodingOptions.Text();
        return Change(runner, "create", "Add a theme, sub-theme or code.", needsReason: false, [name, level, under, sign, text.Definition, text.Use, text.Avoid, text.Examples], (arguments, codebook) =>
            new CreateCode(CodeLevels.Parse(arguments.GetRequiredValue(level)), arguments.GetRequiredValue(name), arguments.GetValue(under) is { } above ? codebook.Find(above).Id : null)
            {
                Sign = arguments.GetValue(sign),
                Text = CodingOptions.Read(arguments, text, new CodeText()),
            });
    }

    public static Command Rename(CommandRunner runner)
    {
        var code = CodingOptions.Code();
        var name = new Argument<string?>("NAME") { Description = "Its name from now on. Default: as it is.", Arity = ArgumentArity.ZeroOrOne };
        var sign = new Option<string?>("--sign") { Description = "Its sign from now on; empty for none. Default: as it is.", HelpName = "SIGN" };
        return Change(runner, "rename", "Give another name or sign.", needsReason: true, [code, name, sign], (arguments, codebook) =>
        {
            var known = codebook.Find(arguments.GetRequiredValue(code));
            var given = arguments.GetValue(sign);
            return new RenameCode(known.Id, arguments.GetValue(name) ?? known.Name, given is null ? known.Sign : given.Length == 0 ? null : given);
        });
    }

    public static Command Redefine(CommandRunner runner)
    {
        var code = CodingOptions.Code();
        var text = CodingOptions.Text();
        return Change(runner, "redefine", "Change what a code means; what is not given stays.", needsReason: true, [code, text.Definition, text.Use, text.Avoid, text.Examples], (arguments, codebook) =>
        {
            var known = codebook.Find(arguments.GetRequiredValue(code));
            return new RedefineCode(known.Id, CodingOptions.Read(arguments, text, known.Text));
        });
    }

    public static Command Move(CommandRunner runner)
    {
        var code = CodingOptions.Code();
        var under = CodingOptions.Under("What stands above it from now on. Default: nothing; it is taken out of the tree until it is placed again.");
        return Change(runner, "move", "Place a code, with all below it, elsewhere in the tree.", needsReason: true, [code, under], (arguments, codebook) =>
            new MoveCode(codebook.Find(arguments.GetRequiredValue(code)).Id, arguments.GetValue(under) is { } above ? codebook.Find(above).Id : null));
    }

    public static Command Merge(CommandRunner runner)
    {
        var codes = new Argument<string[]>("CODE") { Description = "What becomes part of the other; several may be given.", Arity = ArgumentArity.OneOrMore };
        var into = new Option<string>("--into") { Description = "What it becomes part of.", HelpName = "CODE", Required = true };
        return Change(runner, "merge", "Make several codes one; --dry-run shows first what would say the same twice.", needsReason: true, [codes, into], (arguments, codebook) =>
            new MergeCodes([.. arguments.GetRequiredValue(codes).Select(code => codebook.Find(code).Id)], codebook.Find(arguments.GetRequiredValue(into)).Id));
    }

    public static Command Split(CommandRunner runner)
    {
        var code = CodingOptions.Code();
        var parts = new Option<string[]>("--to")
        {
            Description = "A code and the challenges it gets, such as \"padding=12,15,40\": a new one beside the code, or one that is there by # and its key. May be given several times.",
            HelpName = "CODE=KEYS",
            Required = true,
        };
        return Change(runner, "split", "Give challenges of a code to others; those that are not named stay.", needsReason: true, [code, parts], (arguments, codebook) =>
            new SplitCode(codebook.Find(arguments.GetRequiredValue(code)).Id, [.. arguments.GetRequiredValue(parts).Select(part => Part(part, codebook))]));
    }

    public static Command Retire(CommandRunner runner)
    {
        var code = CodingOptions.Code();
        return Change(runner, "retire", "Take a code out of use that holds no challenge.", needsReason: true, [code], (arguments, codebook) => new RetireCode(codebook.Find(arguments.GetRequiredValue(code)).Id));
    }

    public static Command Revive(CommandRunner runner)
    {
        var code = new Argument<string>("CODE") { Description = "What was retired: # and its key, as `codebook history --json` shows it." };
        return Change(runner, "revive", "Take a retired code into use again.", needsReason: true, [code], (arguments, codebook) => new ReviveCode(codebook.Find(arguments.GetRequiredValue(code)).Id));
    }

    public static Command Undo(CommandRunner runner)
    {
        var version = new Argument<int?>("VERSION") { Description = "The version that is taken back. Default: the newest.", Arity = ArgumentArity.ZeroOrOne };
        return Change(runner, "undo", "Take back a version; undoing an undoing does it again.", needsReason: true, [version], (arguments, codebook) => new UndoVersion(arguments.GetValue(version) ?? codebook.Version));
    }

    private static Command Change(
        CommandRunner runner, string name, string description, bool needsReason, IReadOnlyList<Symbol> symbols, Func<ParseResult, Codebook, CodebookOperation> operationOf)
    {
        var (by, reason) = (RoundOptions.By(), RoundOptions.Reason(needsReason));
        var dryRun = new Option<bool>("--dry-run") { Description = "Show what would change, and change nothing." };
        var command = new Command(name, description);
        foreach (var argument in symbols.OfType<Argument>()) command.Add(argument);
        foreach (var option in symbols.OfType<Option>().Append(reason).Append(by).Append(dryRun)) command.Add(option);
        runner.RunOnStudy(command, (study, arguments, _) =>
        {
            var ledger = new CodebookLedger(study);
            var codebook = ledger.Current;
            var operation = operationOf(arguments, codebook);
            if (arguments.GetValue(dryRun))
            {
                var change = ledger.Preview(operation);
                return new CommandResult(CodebookDocument.Of(change), screen => DrawPreview(screen, codebook, change, new ChallengeLedger(study)));
            }

            var version = ledger.Do(operation, arguments.GetRequiredValue(by), arguments.GetValue(reason) ?? "New.", codebook.Version);
            return new CommandResult(CodebookDocument.Of(version), screen => screen.Line(string.Create(CultureInfo.InvariantCulture, $"Version {version.Number}. {version.Summary}")));
        });
        return command;
    }

    private static void DrawPreview(Screen screen, Codebook codebook, CodebookChange change, ChallengeLedger ledger)
    {
        var twice = change.Placements.Where(placement => placement is { Before.AbsorbedBy: null, After.AbsorbedBy: not null }).ToList();
        screen.Line($"Would change {Counted.Of(change.Codes.Count, "code")} and place {Counted.Of(change.Placements.Count - twice.Count, "challenge")} elsewhere. Nothing was changed.");
        if (twice.Count == 0) return;
        var challenges = ledger.All().ToDictionary(challenge => challenge.Id);
        screen.Line($"Would say the same twice, so that one counts: {Counted.Of(twice.Count, "challenge")}.");
        var table = new TextTable().Number("key").Text("issue").Text("annotator").Text("code").Number("says what").Text("words");
        foreach (var placement in twice.Where(placement => challenges.ContainsKey(placement.Challenge)))
        {
            var challenge = challenges[placement.Challenge];
            table.Row(
                Key(challenge.Id), challenge.Issue.ToString(), challenge.Annotator, placement.Before.Code is { } code ? codebook.NameOf(code) : "", Key(placement.After.AbsorbedBy!.Value),
                challenge.Passage?.Quote ?? "(the whole issue)");
        }

        table.DrawOn(screen);

        static string Key(long key) => key.ToString(CultureInfo.InvariantCulture);
    }

    /// <exception cref="WrongUseException">The text names no code and challenges.</exception>
    private static SplitPart Part(string text, Codebook codebook)
    {
        var at = text.LastIndexOf('=');
        if (at <= 0) throw new WrongUseException($"`{text}` names no code and challenges.", "--to", "Write it as NAME=KEY,KEY,...");
        var (name, keys) = (text[..at].Trim(), text[(at + 1)..].Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(CodingOptions.Key).ToList());
        return name.StartsWith('#') ? new SplitPart(null, codebook.Find(name).Id, keys) : new SplitPart(name, null, keys);
    }
}
