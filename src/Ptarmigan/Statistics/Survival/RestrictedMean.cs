namespace Ptarmigan.Statistics.Survival;

/// <summary>The mean time without event within a horizon: the area under the survival curve up to it.</summary>
/// <remarks>
/// Defined where a mean or median is not, as long as the group was watched up to the horizon. Source: Irwin (1949), Journal
/// of Hygiene 47(2); standard error as in Klein, Moeschberger (2003), "Survival Analysis", 2nd edition, eq. 4.5.2.
/// </remarks>
public static class RestrictedMean
{
    /// <summary>The restricted mean of a curve.</summary>
    /// <param name="curve">The curve.</param>
    /// <param name="horizon">Up to when, positive and finite; the same for all groups that are compared.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="horizon"/> is not positive and finite.</exception>
    public static RestrictedMeanResult Compute(SurvivalCurve curve, double horizon)
    {
        ArgumentNullException.ThrowIfNull(curve);
        if (!(horizon > 0 && double.IsFinite(horizon)))
            throw new ArgumentOutOfRangeException(nameof(horizon), horizon, "A horizon is a positive, finite time.");

        var last = curve.Steps[^1];
        if (last.Survival > 0 && last.Time < horizon)
            return new(null, null, horizon, $"nobody in {curve.Name} was watched up to the horizon");

        double area = 0, variance = 0, until = horizon;
        // From the right, so that the area after each step is known when its variance is added.
        foreach (var step in curve.Steps.Reverse().Where(step => step.Time <= horizon))
        {
            area += (until - step.Time) * step.Survival;
            until = step.Time;
            var left = step.AtRisk - step.Events;
            if (left > 0) variance += area * area * step.Events / ((double)step.AtRisk * left);
        }

        return new(area + until, Math.Sqrt(variance), horizon, null);
    }
}
