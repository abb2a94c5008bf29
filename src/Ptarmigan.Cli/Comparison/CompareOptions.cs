using System.CommandLine;
using Ptarmigan.Comparison;
using Ptarmigan.Reporting.Analyses;
using Ptarmigan.Studies;
using Ptarmigan.Taxonomies;

namespace Ptarmigan.Cli.Comparison;

/// <summary>The arguments and options that several commands of comparing take.</summary>
internal static class CompareOptions
{
    private const string OfTaxonomy = "taxonomy";

    public static Argument<string> Other() => new("TAXONOMY") { Description = "The other taxonomy: a built-in one, or a YAML file." };

    public static Option<string?> Codes()
    {
        var option = new Option<string?>("--codes")
        {
            Description = "Whose codes are compared: codebook, or taxonomy for the sub-themes of the study's taxonomy. Default: the codebook if it has codes below its sub-themes.",
            HelpName = "WHICH",
        };
        option.AcceptOnlyFromAmong(OwnCodes.Codebook, OfTaxonomy);
        return option;
    }

    /// <exception cref="ComparisonException">No theme of the codebook has a sub-theme.</exception>
    public static OwnCodes ReadCodes(Study study, string? which) => which switch
    {
        OwnCodes.Codebook => StudyCodes.OfCodebook(study),
        OfTaxonomy => StudyCodes.OfTaxonomy(study),
        _ => StudyCodes.Of(study),
    };

    /// <exception cref="ComparisonException">It is the study's own taxonomy.</exception>
    /// <exception cref="TaxonomyException">There is none of this name.</exception>
    public static Taxonomy ReadOther(CommandRunner runner, string name, OwnCodes own)
    {
        var other = TaxonomyCatalog.Load(name, runner.Terminal.Folder);
        return other.Name != own.Source ? other : throw new ComparisonException($"{name} is the taxonomy whose codes are to be compared.", null, "Name another one: `ptarmigan taxonomy list`.");
    }
}
