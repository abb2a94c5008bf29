namespace Ptarmigan.Reporting.Figures;

/// <summary>A recorded selection: its criteria in order, with how many came in and how many were kept.</summary>
/// <remarks>The bar of a criterion is the share it kept of what came in, not of the first number: the last steps would vanish.</remarks>
/// <param name="Text">The words around the figure.</param>
/// <param name="Subject">What is selected, such as <c>repositories</c>.</param>
/// <param name="Steps">The criteria, in the order they were applied.</param>
public sealed record FunnelFigure(FigureText Text, string Subject, IReadOnlyList<FunnelFigureStep> Steps)
{
    /// <summary>What else is counted after each criterion, such as <c>models</c> and <c>issues</c>; a column each.</summary>
    /// <value>Default: nothing.</value>
    public IReadOnlyList<string> Further { get; init; } = [];

    /// <summary>Draws the figure.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A count is negative, or more were kept than came in.</exception>
    public Figure Draw() => new(Text, FunnelDrawing.Draw(this));
}
