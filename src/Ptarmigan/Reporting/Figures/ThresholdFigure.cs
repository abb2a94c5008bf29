namespace Ptarmigan.Reporting.Figures;

/// <summary>The curves "kept against threshold" of a selection, each with the line between its ends, its elbow and the threshold used.</summary>
/// <param name="Text">The words around the figure.</param>
/// <param name="Subject">What is kept, such as <c>repositories</c>.</param>
/// <param name="Panels">The curves, each with at least two points.</param>
public sealed record ThresholdFigure(FigureText Text, string Subject, IReadOnlyList<ThresholdPanel> Panels)
{
    /// <summary>Draws the figure.</summary>
    /// <exception cref="ArgumentException">A curve has fewer than two points.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A threshold or count is negative or not finite.</exception>
    public Figure Draw() => new(Text, ThresholdDrawing.Draw(this));
}
