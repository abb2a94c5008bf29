using Ptarmigan.Studies;

namespace Ptarmigan.Issues;

/// <summary>When an issue was open, as far as it was observed.</summary>
/// <remarks>
/// The issue's own record says whether and when it was closed for good; the timeline tells what happened before. Where
/// the two disagree the issue wins, since timelines lose entries; <c>docs/resolution-time.md</c> gives the rule with examples.
/// </remarks>
public sealed class IssueHistory
{
    /// <summary>How far the times of one closing may lie apart: GitHub dates the event up to five seconds after the issue.</summary>
    private static readonly TimeSpan SameClosing = TimeSpan.FromMinutes(1);

    private IssueHistory(DateTimeOffset createdAt, DateTimeOffset observedUntil, HistoryFault fault, IReadOnlyList<Episode> episodes, bool timelineDisagrees)
    {
        CreatedAt = createdAt;
        ObservedUntil = observedUntil;
        Fault = fault;
        Episodes = episodes;
        TimelineDisagrees = timelineDisagrees;
    }

    /// <summary>When the issue was created; a transferred issue keeps the date of the original.</summary>
    public DateTimeOffset CreatedAt { get; }

    /// <summary>The end of the observation; what happened later is left out.</summary>
    public DateTimeOffset ObservedUntil { get; }

    /// <summary>Why there are neither episodes nor a resolution time, if so.</summary>
    public HistoryFault Fault { get; }

    /// <summary>The spans in which the issue was open, in order, without overlap; empty where there is a fault.</summary>
    public IReadOnlyList<Episode> Episodes { get; }

    /// <summary>Whether the timeline tells another end than the issue, or begins before it.</summary>
    public bool TimelineDisagrees { get; }

    /// <summary>Whether the issue was open at the end of the observation.</summary>
    public bool IsOpen => Episodes.Count > 0 && Episodes[^1].ClosedAt is null;

    /// <summary>Works out an issue's history.</summary>
    /// <param name="createdAt">When the issue was created.</param>
    /// <param name="state">Its state.</param>
    /// <param name="closedAt">When the issue says it was closed; ignored where the state is not closed.</param>
    /// <param name="changes">The closings and reopenings of its timeline; their order matters only among equal times. Empty where there is no timeline.</param>
    /// <param name="observedUntil">The end of the observation.</param>
    public static IssueHistory Of(
        DateTimeOffset createdAt, IssueState state, DateTimeOffset? closedAt, IEnumerable<StateChange> changes, DateTimeOffset observedUntil)
    {
        var timeline = changes.OrderBy(change => change.At).ToList();
        var finalClosing = state.IsClosed ? closedAt ?? LastClosing(timeline, createdAt) : null;
        var fault = FaultOf(createdAt, state, finalClosing, observedUntil);
        var episodes = fault == HistoryFault.None ? Cut(WholeEpisodes(createdAt, finalClosing, timeline), observedUntil) : [];
        return new IssueHistory(createdAt, observedUntil, fault, episodes, Disagrees(timeline, createdAt, finalClosing));
    }

    /// <summary>The time from creation to the closing that counts.</summary>
    /// <param name="closing">Which closing counts.</param>
    /// <returns>Null where there is a <see cref="Fault"/>.</returns>
    public ResolutionTime? ResolutionTime(Closing closing)
    {
        if (Fault != HistoryFault.None) return null;

        var end = (closing == Closing.First ? Episodes[0] : Episodes[^1]).ClosedAt;
        return new ResolutionTime((end ?? ObservedUntil) - CreatedAt, IsCensored: end is null);
    }

    private static DateTimeOffset? LastClosing(List<StateChange> timeline, DateTimeOffset createdAt)
    {
        var last = timeline.FindLastIndex(change => change.IsClosing && change.At >= createdAt);
        return last < 0 ? null : timeline[last].At;
    }

    private static HistoryFault FaultOf(DateTimeOffset createdAt, IssueState state, DateTimeOffset? finalClosing, DateTimeOffset observedUntil) =>
        state.IsClosed && finalClosing is null ? HistoryFault.NoClosingTime
        : finalClosing < createdAt ? HistoryFault.ClosedBeforeCreation
        : createdAt > observedUntil ? HistoryFault.CreatedAfterObservation
        : HistoryFault.None;

    private static List<Episode> WholeEpisodes(DateTimeOffset createdAt, DateTimeOffset? finalClosing, List<StateChange> timeline)
    {
        var episodes = new List<Episode>();
        DateTimeOffset? openedAt = createdAt;
        foreach (var change in timeline.Where(change => change.At >= createdAt && (finalClosing is null || change.At < finalClosing)))
        {
            if (change.IsClosing && openedAt is { } opened)
            {
                episodes.Add(new Episode(opened, change.At));
                openedAt = null;
            }
            else if (!change.IsClosing)
            {
                openedAt ??= change.At;
            }
        }

        episodes.Add(LastEpisode(episodes, openedAt, finalClosing));
        return episodes;
    }

    /// <summary>The episode that the issue's own record ends, or leaves open; takes back an ending that the record contradicts.</summary>
    private static Episode LastEpisode(List<Episode> episodes, DateTimeOffset? openedAt, DateTimeOffset? finalClosing)
    {
        if (openedAt is { } opened) return new Episode(opened, finalClosing);

        var last = episodes[^1];
        // A reopening is missing before the final closing. Its time is unknown, so it counts as that of the closing.
        if (finalClosing is { } closing && closing - last.ClosedAt > SameClosing) return new Episode(closing, closing);

        episodes.RemoveAt(episodes.Count - 1);
        return last with { ClosedAt = finalClosing };
    }

    private static List<Episode> Cut(List<Episode> episodes, DateTimeOffset observedUntil) =>
        [.. episodes
            .Where(episode => episode.OpenedAt <= observedUntil)
            .Select(episode => episode.ClosedAt > observedUntil ? episode with { ClosedAt = null } : episode)];

    private static bool Disagrees(List<StateChange> timeline, DateTimeOffset createdAt, DateTimeOffset? finalClosing)
    {
        if (timeline.Count == 0) return false;

        var end = timeline[^1];
        var endsAlike = finalClosing is { } closed
            ? end.IsClosing && (end.At - closed).Duration() <= SameClosing
            : !end.IsClosing;
        return !endsAlike || timeline[0].At < createdAt;
    }
}
