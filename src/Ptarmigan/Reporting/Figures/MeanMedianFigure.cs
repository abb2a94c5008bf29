namespace Ptarmigan.Reporting.Figures;

/// <summary>Mean and median duration of each theme, and of each sub-theme below its theme, as two marks on one line with the numbers beside it.</summary>
/// <remarks>The axis is linear, or symlog (linear up to 1, logarithmic above, and said so) where the values spread over orders of magnitude.</remarks>
/// <param name="Text">The words around the figure.</param>
/// <param name="AxisTitle">What is measured, with its unit, such as <c>Resolution time in days</c>.</param>
/// <param name="Rows">The themes and sub-themes, from above.</param>
public sealed record MeanMedianFigure(FigureText Text, string AxisTitle, IReadOnlyList<MeanMedianRow> Rows)
{
    /// <summary>Draws the figure.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A mean or median is negative, infinite or not a number.</exception>
    public Figure Draw() => new(Text, MeanMedianDrawing.Draw(this));
}
