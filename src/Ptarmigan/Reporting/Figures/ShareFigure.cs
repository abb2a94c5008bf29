namespace Ptarmigan.Reporting.Figures;

/// <summary>The share of each theme in this study beside a published one: two marks with their intervals, and the line between them.</summary>
/// <param name="Text">The words around the figure.</param>
/// <param name="AxisTitle">What the shares are shares of, such as <c>Share of challenges</c>.</param>
/// <param name="StudyName">The name of this study in the legend.</param>
/// <param name="PublishedName">The name of the published study in the legend.</param>
/// <param name="Rows">The themes, from above.</param>
public sealed record ShareFigure(FigureText Text, string AxisTitle, string StudyName, string PublishedName, IReadOnlyList<ShareRow> Rows)
{
    /// <summary>Draws the figure.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A whole is less than 1, or a part not between 0 and its whole.</exception>
    public Figure Draw() => new(Text, ShareDrawing.Draw(this));
}
