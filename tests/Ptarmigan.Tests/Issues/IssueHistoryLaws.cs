using CsCheck;
using Ptarmigan.Issues;
using Ptarmigan.Studies;
using Xunit;

namespace Ptarmigan.Tests.Issues;

/// <summary>What holds for any issue, however torn its timeline is.</summary>
public sealed class IssueHistoryLaws
{
    private static readonly DateTimeOffset Start = new(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private static readonly Gen<DateTimeOffset> Times = Gen.Int[-5_000, 50_000].Select(minutes => Start.AddMinutes(minutes));

    private static readonly Gen<StateChange[]> Timelines =
        Gen.Select(Times, Gen.Bool, (at, isClosing) => new StateChange(at, isClosing)).Array[0, 8];

    private static readonly Gen<(IssueHistory History, StateChange[] Timeline, bool IsClosed, DateTimeOffset? ClosedAt)> Histories =
        Gen.Select(Gen.Bool, Gen.Bool, Times, Timelines, Times, (isClosed, hasTime, closedAt, timeline, until) =>
        {
            DateTimeOffset? closing = hasTime ? closedAt : null;
            return (Of(isClosed, closing, timeline, until), timeline, isClosed, closing);
        });

    [Fact]
    public void Episodes_are_in_order_and_do_not_overlap() => Histories.Sample(sample =>
    {
        var episodes = sample.History.Episodes;
        Assert.All(episodes.SkipLast(1), episode => Assert.NotNull(episode.ClosedAt));
        Assert.All(episodes.Zip(episodes.Skip(1)), pair => Assert.True(pair.First.ClosedAt <= pair.Second.OpenedAt));
        Assert.All(episodes, episode => Assert.True(episode.Duration(sample.History.ObservedUntil) >= TimeSpan.Zero));
    });

    [Fact]
    public void Issue_is_never_open_longer_than_it_took() => Histories.Sample(sample =>
    {
        if (sample.History.ResolutionTime(Closing.Final) is not { } resolution) return;

        var open = sample.History.Episodes.Sum(episode => episode.Duration(sample.History.ObservedUntil).Ticks);
        Assert.InRange(open, 0, resolution.Exact.Ticks);
    });

    [Fact]
    public void First_closing_is_never_after_the_final_one() => Histories.Sample(sample =>
    {
        if (sample.History.ResolutionTime(Closing.Final) is not { } final) return;

        var first = sample.History.ResolutionTime(Closing.First)!.Value;
        Assert.True(first.Exact <= final.Exact);
        Assert.True(first.Exact >= TimeSpan.Zero);
        Assert.False(first.IsCensored && !final.IsCensored);
    });

    [Fact]
    public void Order_of_the_entries_does_not_matter_where_their_times_differ() =>
        Gen.Select(Histories, Gen.Int[0, int.MaxValue]).Sample((sample, seed) =>
        {
            var distinct = sample.Timeline.DistinctBy(change => change.At).ToArray();
            var shuffled = distinct.OrderBy(change => HashCode.Combine(change.At.Ticks, seed)).ToArray();

            var one = Of(sample.IsClosed, sample.ClosedAt, distinct, sample.History.ObservedUntil);
            var other = Of(sample.IsClosed, sample.ClosedAt, shuffled, sample.History.ObservedUntil);

            Assert.Equal(one.Episodes, other.Episodes);
            Assert.Equal(one.TimelineDisagrees, other.TimelineDisagrees);
        });

    [Fact]
    public void Later_observation_only_adds_to_what_was_seen() =>
        Gen.Select(Histories, Gen.Int[0, 50_000]).Sample((sample, more) =>
        {
            var later = Of(sample.IsClosed, sample.ClosedAt, sample.Timeline, sample.History.ObservedUntil.AddMinutes(more));

            Assert.True(later.Episodes.Count >= sample.History.Episodes.Count);
            Assert.All(sample.History.Episodes.Where(episode => episode.ClosedAt is not null), episode => Assert.Contains(episode, later.Episodes));
        });

    [Fact]
    public void Closed_issue_ends_when_it_says_so() => Histories.Sample(sample =>
    {
        if (sample is not { IsClosed: true, ClosedAt: { } closedAt, History: { Fault: HistoryFault.None } history }) return;

        if (closedAt <= history.ObservedUntil) Assert.Equal(closedAt, history.Episodes[^1].ClosedAt);
    });

    private static IssueHistory Of(bool isClosed, DateTimeOffset? closedAt, StateChange[] timeline, DateTimeOffset until) =>
        IssueHistory.Of(Start, isClosed ? IssueState.Closed : IssueState.Open, closedAt, timeline, until);
}
