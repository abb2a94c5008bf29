namespace Ptarmigan.Statistics.Survival;

/// <summary>Walks through the distinct event times of several groups together.</summary>
internal static class PooledMoments
{
    /// <summary>Each time with at least one event in any group, ascending, with each group's members at risk and events then.</summary>
    /// <remarks>The arrays are the same ones at every time: read them before going on.</remarks>
    public static IEnumerable<(double[] AtRisk, double[] Events)> EventTimes(IReadOnlyList<SurvivalSample> groups)
    {
        var next = new int[groups.Count];
        var atRisk = new double[groups.Count];
        var events = new double[groups.Count];
        while (NextTime(groups, next) is { } time)
        {
            for (var group = 0; group < groups.Count; group++)
            {
                var moments = groups[group].Moments;
                var isHere = next[group] < moments.Count && moments[next[group]].Time == time;
                atRisk[group] = next[group] < moments.Count ? moments[next[group]].AtRisk : 0;
                events[group] = isHere ? moments[next[group]].Events : 0;
                if (isHere) next[group]++;
            }

            if (events.Any(count => count > 0)) yield return (atRisk, events);
        }
    }

    private static double? NextTime(IReadOnlyList<SurvivalSample> groups, int[] next)
    {
        double? earliest = null;
        for (var group = 0; group < groups.Count; group++)
        {
            if (next[group] == groups[group].Moments.Count) continue;
            var time = groups[group].Moments[next[group]].Time;
            if (earliest is null || time < earliest) earliest = time;
        }

        return earliest;
    }
}
