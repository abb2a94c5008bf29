using Ptarmigan.Comparison;
using Ptarmigan.Reporting.Analyses;
using Ptarmigan.Reporting.Tables;

namespace Ptarmigan.Reporting.Documents;

/// <summary>Of each theme and sub-theme of a study the share of its codes, and of its challenges, that other taxonomies have.</summary>
public static class OverlapTable
{
    private const string NotDecided = "nobody has decided on its codes, or those who did differ";

    /// <summary>The table.</summary>
    /// <param name="compared">The other taxonomies, at least one, all beside the same codes.</param>
    public static Table Of(IReadOnlyList<ComparedTaxonomy> compared)
    {
        ArgumentNullException.ThrowIfNull(compared);
        return new Table(
            "taxonomy-overlap", "How much of each theme and sub-theme other taxonomies have", Provenance(compared[0]),
            [
                Columns.Words("theme and sub-theme"), Columns.Words("code"), Columns.Number("codes"),
                .. compared.SelectMany(other => Columns.Numbers($"{other.Name}: codes", $"{other.Name}: challenges")),
            ],
            [
                .. compared[0].Themes.SelectMany((theme, at) => theme.SubThemes
                    .Select((subTheme, below) => Row(subTheme, compared.Select(other => other.Themes[at].SubThemes[below]), isTheme: false))
                    .Prepend(Row(theme, compared.Select(other => other.Themes[at]), isTheme: true))),
                Row(compared[0].Total, compared.Select(other => other.Total), isTheme: true),
            ],
            "Shares are of the codes that were decided on, each alike, and of the challenges in them.");
    }

    private static TableRow Row(GroupOverlap own, IEnumerable<GroupOverlap> beside, bool isTheme) => new(
        [
            Cell.Text(own.Group.Name), Cell.Text(own.Group.Code), Cell.Count(own.Codes.All),
            .. beside.SelectMany(other => new[] { Cell.Share(other.Codes.Share, NotDecided), Cell.Share(other.Challenges.Share, other.Codes.Decided == 0 ? NotDecided : "no challenge is in it") }),
        ],
        IsStrong: isTheme, IsIndented: !isTheme);

    private static string Provenance(ComparedTaxonomy compared) =>
        $"Computed from {(compared.Own == OwnCodes.Codebook ? "the codes of the codebook" : $"the sub-themes of {compared.Own}")}, version {compared.OwnVersion}, and the study's mapping tables; Ptarmigan {ProgramVersion.Number}.";
}
