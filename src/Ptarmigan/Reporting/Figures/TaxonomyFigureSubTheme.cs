namespace Ptarmigan.Reporting.Figures;

/// <summary>A sub-theme of a <see cref="TaxonomyFigure"/>.</summary>
/// <param name="Name">Its name; a long one wraps.</param>
/// <param name="Counts">The triple in its box.</param>
/// <param name="MeanResolutionDays">The mean resolution time of its closed issues in days; null where unknown, drawn as an empty ring.</param>
/// <param name="Overlaps">How much of it other taxonomies cover; empty for none.</param>
public sealed record TaxonomyFigureSubTheme(
    string Name, TaxonomyCounts Counts, double? MeanResolutionDays, params IReadOnlyList<TaxonomyOverlap> Overlaps)
{
    /// <summary>Where its box leads on a page of HTML.</summary>
    /// <value>Default: null: nowhere.</value>
    public string? Address { get; init; }
}
