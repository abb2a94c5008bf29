using System.CommandLine;
using Ptarmigan.Cli.Stats;
using Ptarmigan.Cli.Terminals;
using Ptarmigan.Coding.Codebooks;
using Ptarmigan.Coding.Passages;
using Ptarmigan.Taxonomies;
using Ptarmigan.Text;

namespace Ptarmigan.Cli.Taxonomies;

/// <summary><c>ptarmigan taxonomy build</c>: turns the codebook into a taxonomy with (challenges, issues, codes).</summary>
internal static class TaxonomyBuildCommand
{
    public static Command Create(CommandRunner runner)
    {
        var output = new Option<string>("--out") { Description = "The YAML file. A file that is there is overwritten.", HelpName = "FILE", DefaultValueFactory = _ => "taxonomy.yaml" };
        var name = new Option<string>("--name") { Description = "The taxonomy's short name.", HelpName = "NAME", DefaultValueFactory = _ => "own-challenges" };
        var title = new Option<string>("--title") { Description = "The taxonomy's title.", HelpName = "TEXT", DefaultValueFactory = _ => "Challenges" };
        var command = new Command("build", "Build a taxonomy from the codebook: themes and sub-themes with how many challenges, issues and codes each holds.") { output, name, title };
        runner.RunOnStudy(command, (study, arguments, _) =>
        {
            var codebook = new CodebookLedger(study).Current;
            var counts = new CodebookCounts(codebook, new ChallengeLedger(study).All());
            var taxonomy = new CodebookTaxonomy(codebook, counts, arguments.GetRequiredValue(name), arguments.GetRequiredValue(title));
            var reading = TaxonomyFile.Parse(taxonomy.Content);
            if (reading.Taxonomy is null)
            {
                throw new TaxonomyException(reading.Problems.First(problem => problem.IsError).Message, null, "Give the taxonomy another name, or the codebook's themes other signs.");
            }

            var path = runner.FullPath(arguments.GetRequiredValue(output));
            File.WriteAllText(path, taxonomy.Content);
            var leftOut = taxonomy.LeftOut.Select(code => new { code.Id, level = code.Level.ToText(), code.Name, counts = counts.Of(code.Id) }).ToList();
            return new CommandResult(
                new
                {
                    file = path,
                    reading.Taxonomy.Name,
                    reading.Taxonomy.Version,
                    codebookVersion = codebook.Version,
                    total = counts.Total,
                    themes = taxonomy.Themes.Select(theme => new { sign = taxonomy.SignOf(theme.Id), theme.Name, counts = counts.Of(theme.Id), subThemes = codebook.ChildrenOf(theme.Id).Select(below => new { sign = taxonomy.SignOf(below.Id), below.Name, counts = counts.Of(below.Id) }) }),
                    leftOut,
                },
                screen =>
                {
                    var table = new TextTable().Text("theme / sub-theme").Number("challenges").Number("issues").Number("codes");
                    foreach (var theme in taxonomy.Themes)
                    {
                        Row(theme.Id, $"{taxonomy.SignOf(theme.Id)} {theme.Name}");
                        foreach (var below in codebook.ChildrenOf(theme.Id)) Row(below.Id, $"  {taxonomy.SignOf(below.Id)} {below.Name}");
                    }

                    table.DrawOn(screen);
                    if (leftOut.Count > 0) screen.Line($"Not in the taxonomy, because they stand in no theme: {string.Join(", ", leftOut.Select(code => $"`{code.Name}` ({Counted.Of(code.counts.Challenges, "challenge")})"))}.");
                    screen.Line($"Taxonomy {reading.Taxonomy.Name}, version {reading.Taxonomy.Version}: {path}. Set `taxonomy` in study.yaml to it to analyse by it.");

                    void Row(long id, string label)
                    {
                        var own = counts.Of(id);
                        table.Row(label, Numerals.Count(own.Challenges), Numerals.Count(own.Issues), Numerals.Count(own.Codes));
                    }
                },
                leftOut.Count > 0 ? ExitCode.DoneInPart : ExitCode.Done);
        });
        return command;
    }
}
