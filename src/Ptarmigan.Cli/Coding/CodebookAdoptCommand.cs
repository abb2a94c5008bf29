using System.CommandLine;
using Ptarmigan.Cli.Rounds;
using Ptarmigan.Coding.Codebooks;
using Ptarmigan.Taxonomies;
using Ptarmigan.Text;

namespace Ptarmigan.Cli.Coding;

/// <summary><c>ptarmigan codebook adopt</c>: begins with the themes and sub-themes of a taxonomy.</summary>
internal static class CodebookAdoptCommand
{
    public static Command Create(CommandRunner runner)
    {
        var name = new Argument<string>("TAXONOMY") { Description = "A built-in taxonomy, or a YAML file." };
        var by = RoundOptions.By();
        var command = new Command("adopt", "Take the themes and sub-themes of a taxonomy into the codebook, to code from a frame; those that are there already stay as they are.") { name, by };
        runner.RunOnStudy(command, (study, arguments, _) =>
        {
            var taxonomy = TaxonomyCatalog.Load(arguments.GetRequiredValue(name), runner.Terminal.Folder);
            var made = TaxonomyAdoption.Adopt(study, taxonomy, arguments.GetRequiredValue(by));
            return new CommandResult(
                new { taxonomy = taxonomy.Name, taxonomy.Version, versions = made.Select(CodebookDocument.Of) },
                screen => screen.Line($"Taken from {taxonomy.Name}: {Counted.Of(made.Count, "theme or sub-theme", "themes and sub-themes")}."));
        });
        return command;
    }
}
