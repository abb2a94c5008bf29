namespace Ptarmigan.Reporting.Figures;

/// <summary>
/// A taxonomy as a tree from left to right, root, themes, sub-themes, each with its triple (challenges, issues, codes), and
/// beside each theme and sub-theme a circle whose area is its mean resolution time.
/// </summary>
/// <remarks>The figure grows in height with the sub-themes, and in width with the taxonomies compared.</remarks>
/// <param name="Text">The words around the figure.</param>
/// <param name="RootName">The name in the root's box.</param>
/// <param name="RootCounts">The triple in the root's box.</param>
/// <param name="Themes">The themes, from above.</param>
public sealed record TaxonomyFigure(FigureText Text, string RootName, TaxonomyCounts RootCounts, IReadOnlyList<TaxonomyFigureTheme> Themes)
{
    /// <summary>Draws the figure.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A mean is negative, infinite or not a number, or an overlap not in [0, 1].</exception>
    public Figure Draw() => new(Text, TaxonomyDrawing.Draw(this));
}
