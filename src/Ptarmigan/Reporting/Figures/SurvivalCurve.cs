namespace Ptarmigan.Reporting.Figures;

/// <summary>The survival curve of one group; it starts at 1 at time 0.</summary>
/// <param name="Name">The group's name.</param>
/// <param name="Count">The number of its members.</param>
/// <param name="Points">One point for each distinct time, ascending, also where members were only censored.</param>
/// <param name="Median">The time at which half are past the event; null where the curve stays above one half.</param>
public sealed record SurvivalCurve(string Name, int Count, IReadOnlyList<SurvivalCurvePoint> Points, double? Median)
{
    /// <summary>The time of each member: of its event, or of when it was last watched.</summary>
    internal IEnumerable<double> Times =>
        Points.SelectMany((point, place) => Enumerable.Repeat(point.Time, Math.Max(0, point.AtRisk - (place + 1 < Points.Count ? Points[place + 1].AtRisk : 0))));

    /// <summary>How many members are watched and without event just before a time.</summary>
    internal int AtRiskAt(double time)
    {
        foreach (var point in Points)
        {
            if (point.Time >= time) return point.AtRisk;
        }

        return 0;
    }
}
