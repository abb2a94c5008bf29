namespace Ptarmigan.Reporting.Figures;

/// <summary>A theme of a <see cref="TaxonomyFigure"/>.</summary>
/// <param name="Name">Its name; a long one wraps.</param>
/// <param name="Counts">The triple in its box.</param>
/// <param name="MeanResolutionDays">The mean resolution time of its closed issues in days; null where unknown, drawn as an empty ring.</param>
/// <param name="SubThemes">Its sub-themes, from above; may be empty.</param>
public sealed record TaxonomyFigureTheme(
    string Name, TaxonomyCounts Counts, double? MeanResolutionDays, IReadOnlyList<TaxonomyFigureSubTheme> SubThemes)
{
    /// <summary>Where its box leads on a page of HTML.</summary>
    /// <value>Default: null: nowhere.</value>
    public string? Address { get; init; }
}
