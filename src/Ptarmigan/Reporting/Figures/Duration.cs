namespace Ptarmigan.Reporting.Figures;

/// <summary>What figures of durations ask of their numbers.</summary>
internal static class Duration
{
    /// <exception cref="ArgumentOutOfRangeException">A duration is negative, infinite or not a number.</exception>
    public static void ThrowIfImpossible(IEnumerable<double> days, string parameter)
    {
        foreach (var duration in days)
        {
            if (!(duration >= 0) || double.IsInfinity(duration))
                throw new ArgumentOutOfRangeException(parameter, duration, "A duration is a finite number of days, not negative.");
        }
    }
}
