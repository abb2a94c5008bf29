using Ptarmigan.Reporting.Analyses;

namespace Ptarmigan.Reporting.Figures;

/// <summary>How much of a sub-theme another taxonomy covers.</summary>
/// <param name="Taxonomy">The other taxonomy's name; sub-themes that name the same one share a column.</param>
/// <param name="Share">The share of the sub-theme's codes found there, in [0, 1]; null where it was not compared.</param>
public readonly record struct TaxonomyOverlap(string Taxonomy, double? Share)
{
    /// <summary>How much of a sub-theme each compared taxonomy has; empty where other codes than the taxonomy's were compared.</summary>
    /// <param name="compared">The compared taxonomies.</param>
    /// <param name="subTheme">The sub-theme's code.</param>
    public static IReadOnlyList<TaxonomyOverlap> Of(IEnumerable<ComparedTaxonomy> compared, string subTheme) =>
    [
        .. from other in compared
           from own in other.Themes.SelectMany(theme => theme.SubThemes)
           where own.Group.Code == subTheme
           select new TaxonomyOverlap(other.Source ?? other.Name, own.Codes.Share),
    ];
}
