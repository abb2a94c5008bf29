using System.CommandLine;
using Ptarmigan.Cli.Rounds;
using Ptarmigan.Cli.Stats;
using Ptarmigan.Cli.Terminals;
using Ptarmigan.Comparison;
using Ptarmigan.Studies;
using Ptarmigan.Taxonomies;
using Ptarmigan.Text;

namespace Ptarmigan.Cli.Comparison;

/// <summary><c>ptarmigan compare map|list|adopt|import|export</c>: the mapping table.</summary>
internal static class MappingCommands
{
    public static Command Map(CommandRunner runner)
    {
        var (other, which, by) = (CompareOptions.Other(), CompareOptions.Codes(), RoundOptions.By());
        var code = new Argument<string>("CODE") { Description = "The study's code: its key or its name." };
        var theirs = new Argument<string[]>("THEIRS") { Description = "The other taxonomy's sub-themes that share its meaning, by their codes.", Arity = ArgumentArity.ZeroOrMore };
        var none = new Option<bool>("--none") { Description = "The other taxonomy has nothing of this meaning." };
        var reason = RoundOptions.Reason(isRequired: true);
        var settle = new Option<bool>("--settle") { Description = "This ends a difference between several who mapped the code." };
        var command = new Command("map", "Say with which of another taxonomy's sub-themes a code shares its meaning.") { other, code, theirs, none, reason, settle, which, by };
        runner.RunOnStudy(command, (study, arguments, _) =>
        {
            var named = arguments.GetValue(theirs)!;
            if (named.Length > 0 == arguments.GetValue(none)) throw new WrongUseException("Either codes of the other taxonomy are wanted, or --none.", "THEIRS", $"`ptarmigan taxonomy show {arguments.GetValue(other)}` lists its codes.");
            var (own, taxonomy) = Read(runner, study, arguments, which, other);
            var ledger = new MappingLedger(study);
            ledger.Decide(own, taxonomy, arguments.GetRequiredValue(code), named, arguments.GetValue(reason)!, arguments.GetRequiredValue(by), arguments.GetValue(settle));
            var mapping = ledger.To(own, taxonomy);
            var row = mapping.Rows.Single(candidate => candidate.Own.Key == own.Find(arguments.GetRequiredValue(code)).Key);
            return new CommandResult(RowDocument(row), screen => screen.Line(
                $"{row.Own.Key} {row.Own.Name}: {(row.State == MappingState.Differing ? "those who mapped it differ; settle it with --settle" : Names(row.Theirs, taxonomy))}. {Counted.Of(mapping.Rows.Count(own => own.State != MappingState.Decided), "code")} left."));
        });
        return command;
    }

    public static Command List(CommandRunner runner)
    {
        var (other, which) = (CompareOptions.Other(), CompareOptions.Codes());
        var open = new Option<bool>("--open") { Description = "Only codes that are not decided on, or differed about." };
        var command = new Command("list", "Show the mapping table to another taxonomy: every code, what was decided, why and by whom.") { other, which, open };
        runner.RunOnStudy(command, (study, arguments, _) =>
        {
            var (own, taxonomy) = Read(runner, study, arguments, which, other);
            var mapping = new MappingLedger(study).To(own, taxonomy);
            List<MappingRow> rows = [.. mapping.Rows.Where(row => !arguments.GetValue(open) || row.State != MappingState.Decided)];
            return new CommandResult(
                new { own = own.Source, ownVersion = own.Version, other = taxonomy.Name, otherVersion = taxonomy.Version, mappers = mapping.Mappers, rows = rows.Select(RowDocument), outOfDate = mapping.OutOfDate },
                screen => Draw(screen, mapping, rows));
        });
        return command;
    }

    public static Command Adopt(CommandRunner runner)
    {
        var (other, which) = (CompareOptions.Other(), CompareOptions.Codes());
        var command = new Command("adopt", "Begin with the mapping that ships with Ptarmigan, its authors' own judgment; it counts until somebody says otherwise.") { other, which };
        runner.RunOnStudy(command, (study, arguments, _) =>
        {
            var (own, taxonomy) = Read(runner, study, arguments, which, other);
            var shipped = ShippedMappings.Of(own.Source, taxonomy.Name);
            if (shipped.Count == 0)
            {
                throw new ComparisonException($"No mapping of {own.Source} to {taxonomy.Name} ships.", null, $"There are mappings of ptm-challenges to {string.Join(", ", ShippedMappings.Others("ptm-challenges"))}.");
            }

            return Recorded(new MappingLedger(study).Record(own, taxonomy, shipped), taxonomy);
        });
        return command;
    }

    public static Command Import(CommandRunner runner)
    {
        var (other, which) = (CompareOptions.Other(), CompareOptions.Codes());
        var file = new Argument<string>("FILE") { Description = "The CSV file, with the columns code, theirs and rationale." };
        var by = new Option<string?>("--by") { Description = "Who decided, where the file does not say so.", HelpName = "NAME" };
        var command = new Command("import", "Take a mapping table from a CSV file.") { other, file, which, by };
        runner.RunOnStudy(command, (study, arguments, _) =>
        {
            var (own, taxonomy) = Read(runner, study, arguments, which, other);
            return Recorded(new MappingLedger(study).Record(own, taxonomy, MappingFile.Read(runner.FullPath(arguments.GetRequiredValue(file)), arguments.GetValue(by))), taxonomy);
        });
        return command;
    }

    public static Command Export(CommandRunner runner)
    {
        var (other, which) = (CompareOptions.Other(), CompareOptions.Codes());
        var file = new Argument<string>("FILE") { Description = "The CSV file. A file that is there is overwritten." };
        var command = new Command("export", "Write the mapping table as a CSV file, with a row to fill in for each code that is not decided on.") { other, file, which };
        runner.RunOnStudy(command, (study, arguments, _) =>
        {
            var (own, taxonomy) = Read(runner, study, arguments, which, other);
            var (path, mapping) = (runner.FullPath(arguments.GetRequiredValue(file)), new MappingLedger(study).To(own, taxonomy));
            MappingFile.Write(mapping, path);
            return new CommandResult(new { file = path, codes = mapping.Rows.Count }, screen => screen.Line($"{Counted.Of(mapping.Rows.Count, "code")}: {path}."));
        });
        return command;
    }

    /// <summary>The study's codes and the other taxonomy that a command line names.</summary>
    internal static (OwnCodes Own, Taxonomy Other) Read(CommandRunner runner, Study study, ParseResult arguments, Option<string?> which, Argument<string> other)
    {
        var own = CompareOptions.ReadCodes(study, arguments.GetValue(which));
        return (own, CompareOptions.ReadOther(runner, arguments.GetRequiredValue(other), own));
    }

    private static CommandResult Recorded(int added, Taxonomy other) =>
        new(new { other = other.Name, recorded = added }, screen => screen.Line($"{Counted.Of(added, "decision")} recorded; those that were known already add nothing."));

    private static object RowDocument(MappingRow row) => new
    {
        code = row.Own.Key,
        row.Own.Name,
        subTheme = row.Own.SubTheme,
        theme = row.Own.Theme,
        row.Own.Challenges,
        row.State,
        row.Theirs,
        row.Decisions,
    };

    private static void Draw(Screen screen, Mapping mapping, List<MappingRow> rows)
    {
        var table = new TextTable().Text("code").Text("name").Number("challenges").Text("theirs").Text("by").Text("why");
        foreach (var row in rows)
        {
            var (key, name, challenges) = (row.Own.Key, row.Own.Name, Numerals.Count(row.Own.Challenges));
            if (row.Decisions.Count == 0) table.Row(key, name, challenges, "not decided", "", "");
            foreach (var (at, decision) in row.Decisions.Index())
            {
                var said = Names(decision.Theirs, mapping.Other) + (decision.IsSettling ? " (settled)" : "");
                if (at == 0) table.Row(key, name, challenges, said, decision.DecidedBy, decision.Rationale);
                else table.Row("", "", "", said, decision.DecidedBy, decision.Rationale);
            }
        }

        if (rows.Count > 0) table.DrawOn(screen);
        var states = mapping.Rows.CountBy(row => row.State).ToDictionary();
        screen.Line($"{Counted.Of(states.GetValueOrDefault(MappingState.Decided), "code")} decided, {states.GetValueOrDefault(MappingState.Differing)} differed about, {states.GetValueOrDefault(MappingState.Undecided)} open.");
        if (mapping.OutOfDate.Count > 0) screen.Line($"{Counted.Of(mapping.OutOfDate.Count, "decision")} on codes that {mapping.Other.Name} no longer has {(mapping.OutOfDate.Count == 1 ? "counts" : "count")} nowhere.");
    }

    private static string Names(IReadOnlyList<string> codes, Taxonomy other) =>
        codes.Count == 0 ? "none" : string.Join("; ", codes.Select(code => other.TryFindSubTheme(code, out var subTheme) ? subTheme.Name : code));
}
