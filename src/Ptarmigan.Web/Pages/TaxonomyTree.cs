using Ptarmigan.Reporting.Analyses;
using Ptarmigan.Reporting.Figures;

namespace Ptarmigan.Web.Pages;

/// <summary>The study's taxonomy with what was found of it, to be looked at in several ways.</summary>
/// <param name="Title">The taxonomy's title.</param>
/// <param name="Counts">The themes and sub-themes with their counts.</param>
/// <param name="Days">The resolution times of themes and sub-themes.</param>
/// <param name="Compared">The taxonomies of others that something is mapped to.</param>
/// <param name="Provenance">What all of it was computed from.</param>
internal sealed record TaxonomyTree(string Title, ChallengeCounts Counts, ThemeDays Days, IReadOnlyList<ComparedTaxonomy> Compared, Provenance Provenance)
{
    /// <summary>Counts what was read of a study.</summary>
    public static TaxonomyTree Of(AnalysisInput input) => new(
        input.Taxonomy.Title, ChallengeCounts.Of(input.Issues, input.Taxonomy, input.Codes), ThemeDays.Of(input.Issues, input.Taxonomy), [.. input.Mappings.Select(ComparedTaxonomy.Of)], input.Provenance);

    /// <summary>The figure as somebody wants to see it; each box leads on.</summary>
    /// <param name="view">What is wanted.</param>
    public Figure Draw(TaxonomyView view) => new TaxonomyFigure(
        new FigureText(
            "taxonomy", Title, "A tree of themes and sub-themes with counts, and a circle for the mean resolution time of each. A theme opens and closes, a sub-theme leads to its issues.",
            "Each box holds (challenges, issues, codes); an issue counts once in a box, however many of its challenges lie below.", ""),
        "PTM-related issues", new TaxonomyCounts(Counts.Challenges, Counts.Issues, Counts.Codes),
        [.. Sorted(Counts.Themes, view).Select(theme => new TaxonomyFigureTheme(
            theme.Name, TripleOf(theme), Days.MeanOf(theme.Code),
            view.IsFolded(theme.Code) ? [] : [.. Sorted(theme.Children, view).Select(child => Draw(child, view))])
        {
            Address = view.Turned(theme.Code).ToAddress(),
        })]).Draw();

    private TaxonomyFigureSubTheme Draw(ChallengeCount subTheme, TaxonomyView view) =>
        new(subTheme.Name, TripleOf(subTheme), Days.MeanOf(subTheme.Code), view.WithOverlaps ? TaxonomyOverlap.Of(Compared, subTheme.Code) : [])
        {
            Address = $"/issues?annotator={Uri.EscapeDataString(Provenance.Annotator)}&answer={Uri.EscapeDataString($"challenges={subTheme.Code}")}",
        };

    private IEnumerable<ChallengeCount> Sorted(IEnumerable<ChallengeCount> counts, TaxonomyView view) => view.Order switch
    {
        TaxonomyOrder.Challenges => counts.OrderByDescending(count => count.Challenges),
        TaxonomyOrder.Resolution => counts.OrderByDescending(count => Days.MeanOf(count.Code) ?? -1),
        _ => counts,
    };

    private static TaxonomyCounts TripleOf(ChallengeCount count) => new(count.Challenges, count.Issues, count.Codes);
}
