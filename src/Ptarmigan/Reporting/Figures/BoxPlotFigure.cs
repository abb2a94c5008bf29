namespace Ptarmigan.Reporting.Figures;

/// <summary>
/// Durations of several groups below one another, each as a box from quartile to quartile with median, mean, whiskers and
/// outliers, on a scale that shows both 0 and 1,000 days.
/// </summary>
/// <remarks>
/// Quartiles interpolate linearly between order statistics (type 7 of Hyndman and Fan 1996, the default of R and SciPy).
/// A whisker ends at the furthest value within 1.5 times the distance of the quartiles (Tukey 1977). A group of fewer than
/// five values is drawn as its values, without a box.
/// </remarks>
/// <param name="Text">The words around the figure.</param>
/// <param name="AxisTitle">What is measured, with its unit, such as <c>Resolution time in days</c>.</param>
/// <param name="Groups">The groups, from above.</param>
public sealed record BoxPlotFigure(FigureText Text, string AxisTitle, IReadOnlyList<BoxPlotGroup> Groups)
{
    /// <summary>Draws the figure.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A value is negative, infinite or not a number.</exception>
    public Figure Draw() => new(Text, BoxPlotDrawing.Draw(this));
}
