using Ptarmigan.Comparison;

namespace Ptarmigan.Reporting.Analyses;

/// <summary>The study's codes beside another taxonomy, as the report tells it.</summary>
/// <param name="Name">The other taxonomy's short name.</param>
/// <param name="Title">Its title.</param>
/// <param name="Version">Its version.</param>
/// <param name="Source">Where it was published, if it says so.</param>
/// <param name="Own">Whose codes were compared: <c>codebook</c>, or the name of the study's taxonomy.</param>
/// <param name="OwnVersion">The version of that.</param>
/// <param name="DecidedBy">Everybody whose decisions count.</param>
/// <param name="Open">How many codes are not decided on, or differed about; they count in no share.</param>
/// <param name="Total">The overlap of everything.</param>
/// <param name="Themes">The overlap of each theme and sub-theme.</param>
/// <param name="New">What the other taxonomy does not have.</param>
/// <param name="NeverMet">The other taxonomy's sub-themes that nothing was mapped to.</param>
public sealed record ComparedTaxonomy(
    string Name, string Title, string Version, string? Source, string Own, string OwnVersion, IReadOnlyList<string> DecidedBy, int Open,
    GroupOverlap Total, IReadOnlyList<GroupOverlap> Themes, IReadOnlyList<ComparedCode> New, IReadOnlyList<ComparedCode> NeverMet)
{
    /// <summary>Compares.</summary>
    /// <param name="mapping">The mapping table.</param>
    public static ComparedTaxonomy Of(Mapping mapping)
    {
        ArgumentNullException.ThrowIfNull(mapping);
        var comparison = new TaxonomyComparison(mapping);
        return new ComparedTaxonomy(
            mapping.Other.Name, mapping.Other.Title, mapping.Other.Version, mapping.Other.Source, mapping.Own.Source, mapping.Own.Version,
            [.. mapping.Rows.SelectMany(row => row.Decisions).Select(decision => decision.DecidedBy).Distinct().Order(StringComparer.Ordinal)],
            comparison.Open, comparison.Total, comparison.Themes,
            [.. comparison.New.Select(code => new ComparedCode(code.Key, code.Name))],
            [.. comparison.NeverMet.Select(subTheme => new ComparedCode(subTheme.Code, subTheme.Name))]);
    }
}
