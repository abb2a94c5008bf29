using Ptarmigan.Coding.Operations;
using Ptarmigan.Studies;
using Ptarmigan.Taxonomies;

namespace Ptarmigan.Coding.Codebooks;

/// <summary>Takes a taxonomy's themes and sub-themes into a codebook, to code from a frame.</summary>
public static class TaxonomyAdoption
{
    /// <summary>Adds what the codebook does not have, by sign; each makes a version.</summary>
    /// <param name="study">The study.</param>
    /// <param name="taxonomy">The taxonomy.</param>
    /// <param name="by">Who does it.</param>
    /// <returns>The versions that were made; none where everything was there.</returns>
    public static IReadOnlyList<CodebookVersion> Adopt(Study study, Taxonomy taxonomy, string by)
    {
        ArgumentNullException.ThrowIfNull(study);
        ArgumentNullException.ThrowIfNull(taxonomy);
        var ledger = new CodebookLedger(study);
        var made = new List<CodebookVersion>();
        foreach (var theme in taxonomy.Themes)
        {
            var above = Ensure(CodeLevel.Theme, theme.Code, theme.Name, theme.Definition, null);
            foreach (var below in theme.SubThemes) Ensure(CodeLevel.SubTheme, below.Code, below.Name, below.Definition, above);
        }

        return made;

        long Ensure(CodeLevel level, string sign, string name, string? definition, long? parent)
        {
            if (ledger.Current.InUse.FirstOrDefault(code => string.Equals(code.Sign, sign, StringComparison.OrdinalIgnoreCase)) is { } known) return known.Id;
            // A slash between blanks is what paths are written with.
            var create = new CreateCode(level, name.Replace(" / ", "/", StringComparison.Ordinal), parent) { Sign = sign, Text = new CodeText { Definition = definition ?? "" } };
            var version = ledger.Do(create, by, $"Taken from the taxonomy {taxonomy.Name}, version {taxonomy.Version}.");
            made.Add(version);
            return version.Change.Codes[0].After!.Id;
        }
    }
}
