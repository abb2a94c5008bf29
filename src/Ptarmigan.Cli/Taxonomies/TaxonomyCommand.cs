using System.CommandLine;
using System.Globalization;
using Ptarmigan.Cli.Terminals;
using Ptarmigan.Taxonomies;
using Ptarmigan.Text;

namespace Ptarmigan.Cli.Taxonomies;

/// <summary><c>ptarmigan taxonomy list|show|check</c>.</summary>
internal static class TaxonomyCommand
{
    public static Command Create(CommandRunner runner) =>
        new("taxonomy", "List, show and check taxonomies of challenges, and build one from the codebook.") { List(runner), Show(runner), Check(runner), TaxonomyBuildCommand.Create(runner) };

    private static Command List(CommandRunner runner)
    {
        var command = new Command("list", "List the built-in taxonomies.");
        runner.Run(command, (_, _) =>
        {
            var taxonomies = TaxonomyCatalog.BuiltInNames.Select(TaxonomyCatalog.BuiltIn).Select(taxonomy => new
            {
                taxonomy.Name,
                taxonomy.Title,
                taxonomy.Source,
                taxonomy.Version,
                Themes = taxonomy.Themes.Count,
                SubThemes = taxonomy.SubThemes.Count(),
            }).ToList();
            return new CommandResult(new { taxonomies }, screen =>
            {
                var table = new TextTable().Text("name").Text("title").Number("themes").Number("sub-themes").Text("source").Text("version");
                foreach (var taxonomy in taxonomies)
                {
                    table.Row(taxonomy.Name, taxonomy.Title, Count(taxonomy.Themes), Count(taxonomy.SubThemes), taxonomy.Source ?? "", taxonomy.Version);
                }

                table.DrawOn(screen);
            });
        });
        return command;
    }

    private static Command Show(CommandRunner runner)
    {
        var name = new Argument<string>("NAME")
        {
            Description = "A built-in taxonomy, or a YAML file.",
            Arity = ArgumentArity.ZeroOrOne,
            DefaultValueFactory = _ => "ptm-challenges",
        };
        var definitions = new Option<bool>("--definitions") { Description = "Show what belongs to each sub-theme." };
        var command = new Command("show", "Show a taxonomy's themes and sub-themes with their published figures.") { name, definitions };
        runner.Run(command, (arguments, _) =>
        {
            var taxonomy = TaxonomyCatalog.Load(arguments.GetRequiredValue(name), runner.Terminal.Folder);
            var json = new { taxonomy.Name, taxonomy.Title, taxonomy.Source, taxonomy.Version, taxonomy.Published, taxonomy.Themes };
            return new CommandResult(json, screen => Draw(taxonomy, arguments.GetValue(definitions), screen));
        });
        return command;
    }

    private static Command Check(CommandRunner runner)
    {
        var file = new Argument<string>("FILE") { Description = "The taxonomy's YAML file." };
        var command = new Command("check", "Check a taxonomy's file: everything wrong or doubtful, with its line.") { file };
        runner.Run(command, (arguments, _) =>
        {
            var path = runner.FullPath(arguments.GetRequiredValue(file));
            if (Directory.Exists(path)) throw new TaxonomyException("A folder stands where a taxonomy's file should be.", path, "Check the path.");
            if (!File.Exists(path)) throw new TaxonomyException("There is no such file.", path, "Check the path.");

            var reading = TaxonomyFile.Parse(File.ReadAllText(path));
            var json = new { file = path, usable = reading.Taxonomy is not null, reading.Taxonomy?.Version, reading.Problems };
            return new CommandResult(json, screen => DrawProblems(reading, screen), reading.Taxonomy is null ? ExitCode.Failed : ExitCode.Done);
        });
        return command;
    }

    private static void Draw(Taxonomy taxonomy, bool withDefinitions, Screen screen)
    {
        screen.Heading(taxonomy.Title);
        screen.Line($"{taxonomy.Name}, version {taxonomy.Version}{(taxonomy.Source is null ? "" : $", {taxonomy.Source}")}");
        var table = new TextTable().Text("code").Text("name").Number("challenges").Number("issues").Number("codes").Number("mean days");
        if (withDefinitions) table.Text("definition");
        foreach (var theme in taxonomy.Themes)
        {
            table.Row([theme.Code, theme.Name, .. Figures(theme.Published), .. Definition(theme.Definition)]);
            foreach (var subTheme in theme.SubThemes)
            {
                table.Row(["  " + subTheme.Code, "  " + subTheme.Name, .. Figures(subTheme.Published), .. Definition(subTheme.Definition)]);
            }
        }

        table.DrawOn(screen);
        screen.Line("The figures are those its source published; an empty cell was not published.");

        string[] Definition(string? text) => withDefinitions ? [text ?? ""] : [];
    }

    private static void DrawProblems(TaxonomyReading reading, Screen screen)
    {
        foreach (var problem in reading.Problems)
        {
            screen.Line(string.Create(CultureInfo.InvariantCulture, $"line {problem.Line}: {(problem.IsError ? "error" : "warning")}: {problem.Message}"));
        }

        screen.Line(reading.Taxonomy is { } taxonomy
            ? string.Create(CultureInfo.InvariantCulture, $"The taxonomy `{taxonomy.Name}` can be used: {Counted.Of(taxonomy.Themes.Count, "theme")}, {Counted.Of(taxonomy.SubThemes.Count(), "sub-theme")}, version {taxonomy.Version}.")
            : "The taxonomy cannot be used before the errors are mended.");
    }

    private static string[] Figures(PublishedFigures figures) =>
        [Count(figures.Challenges), Count(figures.IssueReports), Count(figures.Codes), figures.AverageResolutionDays?.ToString("0.#", CultureInfo.InvariantCulture) ?? ""];

    private static string Count(int? count) => count?.ToString(CultureInfo.InvariantCulture) ?? "";
}
