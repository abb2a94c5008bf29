namespace Ptarmigan.Reporting.Figures;

/// <summary>One criterion of a selection.</summary>
/// <param name="Criterion">What it asks.</param>
/// <param name="Detail">Its parameter or reason, below it in small letters; empty for none.</param>
/// <param name="In">How many came in.</param>
/// <param name="Out">How many were kept, at most <paramref name="In"/>.</param>
public sealed record FunnelFigureStep(string Criterion, string Detail, long In, long Out)
{
    /// <summary>What else is left after it, one count for each of <see cref="FunnelFigure.Further"/>; null where it is not known.</summary>
    /// <value>Default: empty, which means that nothing is known.</value>
    public IReadOnlyList<long?> Left { get; init; } = [];
}
