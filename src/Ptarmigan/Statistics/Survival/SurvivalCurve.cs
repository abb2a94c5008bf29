namespace Ptarmigan.Statistics.Survival;

/// <summary>A survival curve, estimated by <see cref="KaplanMeier"/>.</summary>
/// <param name="Name">The group's name.</param>
/// <param name="Count">The number of members.</param>
/// <param name="Events">The number of members with the event.</param>
/// <param name="Steps">The curve, one step for each distinct time, also where members were only censored. It starts at 1.</param>
/// <param name="Median">The time at which half are past the event, in the unit of the sample. Null where the curve stays above one half.</param>
/// <param name="MedianInterval">
/// Where the curve's interval crosses one half; the upper end is infinite where the upper curve stays above it. Null
/// where even the lower curve does.
/// </param>
/// <param name="Note">Why the median is undefined; null where it is defined.</param>
public sealed record SurvivalCurve(
    string Name,
    int Count,
    int Events,
    IReadOnlyList<SurvivalStep> Steps,
    double? Median,
    Interval? MedianInterval,
    string? Note)
{
    /// <summary>The share without event just after a time; 1 before the first step, the last step's value after it.</summary>
    /// <param name="time">The time, in the unit of the sample.</param>
    public double SurvivalAt(double time) =>
        Steps.LastOrDefault(step => step.Time <= time, Steps[0] with { Survival = 1 }).Survival;
}
