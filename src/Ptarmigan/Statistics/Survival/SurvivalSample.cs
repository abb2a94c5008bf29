namespace Ptarmigan.Statistics.Survival;

/// <summary>How long each member of a group was watched, and whether the event came then or the watching only ended.</summary>
/// <remarks>
/// Immutable; times are in one unit of the caller's choice. A time of 0 is allowed: an issue closed on the day it was opened.
/// An event and a censoring at the same time count in that order, so the censored member was still at risk.
/// </remarks>
public sealed class SurvivalSample
{
    /// <summary>Checks and copies a group.</summary>
    /// <param name="name">The group's name.</param>
    /// <param name="times">Time to the event or to the end of watching, one for each member; finite, not negative.</param>
    /// <param name="events">Whether the event came (true) or the member is censored (false), in the same order.</param>
    /// <exception cref="AssumptionException">
    /// There are no times, a time is negative, infinite or not a number, or there is not one event flag for each time.
    /// </exception>
    public SurvivalSample(string name, ReadOnlySpan<double> times, ReadOnlySpan<bool> events)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (times.IsEmpty) throw new AssumptionException(Assumption.NotEmpty, name, $"The group {name} has no times.");
        if (times.Length != events.Length)
            throw new AssumptionException(
                Assumption.SameLength, name, $"The group {name} has {times.Length} times but {events.Length} event flags.");
        ThrowIfNoDuration(name, times);

        Name = name;
        Count = times.Length;
        Moments = CollectMoments(times, events);
        Events = Moments.Sum(moment => moment.Events);
    }

    /// <summary>The group's name.</summary>
    public string Name { get; }

    /// <summary>The number of members.</summary>
    public int Count { get; }

    /// <summary>The number of members with the event; the others are censored.</summary>
    public int Events { get; }

    /// <summary>What happened at each distinct time, ascending.</summary>
    internal IReadOnlyList<Moment> Moments { get; }

    private static void ThrowIfNoDuration(string name, ReadOnlySpan<double> times)
    {
        for (var row = 0; row < times.Length; row++)
        {
            var where = FormattableString.Invariant($"{name}, row {row + 1}");
            if (!double.IsFinite(times[row]))
                throw new AssumptionException(Assumption.Finite, where, $"The time of {where} is not a finite number.");
            if (times[row] < 0)
                throw new AssumptionException(
                    Assumption.InRange, where, FormattableString.Invariant($"The time of {where} is negative: {times[row]}."));
        }
    }

    private static List<Moment> CollectMoments(ReadOnlySpan<double> times, ReadOnlySpan<bool> events)
    {
        var sortedTimes = times.ToArray();
        var sortedEvents = events.ToArray();
        Array.Sort(sortedTimes, sortedEvents);

        var moments = new List<Moment>();
        for (var start = 0; start < sortedTimes.Length;)
        {
            var end = start;
            var happened = 0;
            for (; end < sortedTimes.Length && sortedTimes[end] == sortedTimes[start]; end++) happened += sortedEvents[end] ? 1 : 0;
            moments.Add(new(sortedTimes[start], sortedTimes.Length - start, happened, end - start - happened));
            start = end;
        }

        return moments;
    }
}
