namespace Ptarmigan.Reporting.Figures;

/// <summary>
/// Kaplan-Meier curves of several groups: the share still without event over time, with confidence bands, a tick where
/// members were censored, a line down from each median, and below the axis how many were still watched.
/// </summary>
/// <remarks>The axis is linear, or symlog (linear up to 1, logarithmic above, and said so) where the times spread over orders of magnitude.</remarks>
/// <param name="Text">The words around the figure.</param>
/// <param name="TimeTitle">What the horizontal axis measures, such as <c>Days since the issue was opened</c>.</param>
/// <param name="ShareTitle">What the vertical axis measures, such as <c>Share of issues still open</c>.</param>
/// <param name="Curves">The groups, one to seven; each has its own colour and dashes.</param>
public sealed record SurvivalFigure(FigureText Text, string TimeTitle, string ShareTitle, IReadOnlyList<SurvivalCurve> Curves)
{
    /// <summary>Draws the figure.</summary>
    /// <exception cref="ArgumentException">There is no curve, or there are more than seven.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A time is negative, infinite or not a number.</exception>
    public Figure Draw() => new(Text, SurvivalDrawing.Draw(this));
}
