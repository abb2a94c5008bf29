using Ptarmigan.Statistics;

namespace Ptarmigan.Reporting.Figures;

/// <summary>A part of a whole, counted.</summary>
/// <param name="Part">How many belong to the part, 0 to <paramref name="Whole"/>.</param>
/// <param name="Whole">How many there are, at least 1.</param>
/// <param name="Interval">The interval of the share, such as Wilson's, within [0, 1]; null where none was computed.</param>
public readonly record struct ShareEstimate(int Part, int Whole, Interval? Interval)
{
    /// <summary>The share of the part, in [0, 1].</summary>
    public double Share => (double)Part / Whole;
}
