using System.CommandLine;
using Ptarmigan.Cli.Stats;
using Ptarmigan.Cli.Terminals;
using Ptarmigan.Comparison;
using Ptarmigan.Reporting.Analyses;
using Ptarmigan.Reporting.Documents;
using Ptarmigan.Text;

namespace Ptarmigan.Cli.Comparison;

/// <summary><c>ptarmigan compare</c>: the study's codes beside taxonomies of others.</summary>
internal static class CompareCommand
{
    public static Command Create(CommandRunner runner)
    {
        var with = new Option<string[]>("--with") { Description = "The other taxonomy: a built-in one, or a YAML file. May be given several times. Default: every one that something was mapped to.", HelpName = "TAXONOMY", DefaultValueFactory = _ => [] };
        var codes = CompareOptions.Codes();
        var csv = new Option<string?>("--csv") { Description = "Write the table of overlaps as CSV.", HelpName = "FILE" };
        var latex = new Option<string?>("--latex") { Description = "Write the table of overlaps as LaTeX.", HelpName = "FILE" };
        var command = new Command("compare", "Compare the study's codes with taxonomies of others, by a mapping table; or several studies with each other.")
        {
            with, codes, csv, latex,
            MappingCommands.Map(runner), MappingCommands.List(runner), MappingCommands.Adopt(runner), MappingCommands.Import(runner), MappingCommands.Export(runner),
            MappingAgreementCommand.Create(runner), CompareStudiesCommand.Create(runner),
        };
        runner.RunOnStudy(command, (study, arguments, _) =>
        {
            var own = CompareOptions.ReadCodes(study, arguments.GetValue(codes));
            var ledger = new MappingLedger(study);
            var named = arguments.GetValue(with)!;
            var others = named.Length > 0 ? [.. named.Select(name => CompareOptions.ReadOther(runner, name, own))] : ledger.Others(own);
            if (others.Count == 0) throw NothingMapped(own);

            var compared = others.Select(other => ComparedTaxonomy.Of(ledger.To(own, other))).ToList();
            var table = OverlapTable.Of(compared);
            if (arguments.GetValue(csv) is { } csvFile) File.WriteAllText(runner.FullPath(csvFile), table.ToCsv());
            if (arguments.GetValue(latex) is { } latexFile) File.WriteAllText(runner.FullPath(latexFile), table.ToLatex());
            return new CommandResult(
                new { own = own.Source, ownVersion = own.Version, comparisons = compared }, screen => Draw(screen, compared),
                compared.Exists(other => other.Open > 0) ? ExitCode.DoneInPart : ExitCode.Done);
        });
        return command;
    }

    private static ComparisonException NothingMapped(OwnCodes own) => new(
        $"Nothing of the {own.Source} is mapped to another taxonomy yet.", null,
        ShippedMappings.Others(own.Source) is { Count: > 0 } shipped
            ? $"Begin with a mapping that ships: `ptarmigan compare adopt {shipped[0]}` (there are {string.Join(", ", shipped)}), or map code by code: `ptarmigan compare map`."
            : "Map code by code: `ptarmigan compare map`, or a whole table: `ptarmigan compare export`, then `ptarmigan compare import`.");

    private static void Draw(Screen screen, List<ComparedTaxonomy> compared)
    {
        var table = new TextTable().Text("theme / sub-theme").Number("codes");
        foreach (var other in compared) table.Number(other.Name).Number("of challenges");
        for (var at = 0; at < compared[0].Themes.Count; at++)
        {
            Row(compared[0].Themes[at].Group.Name, [.. compared.Select(other => other.Themes[at])]);
            for (var below = 0; below < compared[0].Themes[at].SubThemes.Count; below++)
            {
                Row("  " + compared[0].Themes[at].SubThemes[below].Group.Name, [.. compared.Select(other => other.Themes[at].SubThemes[below])]);
            }
        }

        Row("all", [.. compared.Select(other => other.Total)]);
        table.DrawOn(screen);
        foreach (var other in compared) Tell(screen, other);

        void Row(string name, List<GroupOverlap> beside) => table.Row(
            [name, Numerals.Count(beside[0].Codes.All), .. beside.SelectMany(other => new[] { Numerals.Percent(other.Codes.Share), Numerals.Percent(other.Challenges.Share) })]);
    }

    private static void Tell(Screen screen, ComparedTaxonomy other)
    {
        screen.Heading($"{other.Name}: {other.Title}");
        screen.Line($"Mapped by {(other.DecidedBy.Count == 0 ? "nobody yet" : string.Join(", ", other.DecidedBy))}.");
        if (other.DecidedBy.Contains(ShippedMappings.DecidedBy)) screen.Line($"{ShippedMappings.DecidedBy} is the mapping that ships: this project's own judgment, which nobody else has checked.");
        if (other.Open > 0) screen.Line($"{Counted.Of(other.Open, "code is", "codes are")} not decided on, or differed about; they count in no share.");
        screen.Line($"New here ({other.New.Count}): {Names(other.New)}.");
        screen.Line($"Never met here ({other.NeverMet.Count}): {Names(other.NeverMet)}.");
    }

    private static string Names(IReadOnlyList<ComparedCode> codes) => codes.Count == 0 ? "nothing" : string.Join("; ", codes.Select(code => code.Name));
}
