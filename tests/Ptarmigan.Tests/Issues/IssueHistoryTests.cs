using System.Globalization;
using Ptarmigan.Issues;
using Ptarmigan.Studies;
using Xunit;

namespace Ptarmigan.Tests.Issues;

/// <summary>The rule of docs/resolution-time.md, example by example. Timelines read <c>c2020-01-05 r2020-02-01</c>: closed, reopened.</summary>
public sealed class IssueHistoryTests
{
    private static readonly DateTimeOffset Created = At("2020-01-01T12:00");
    private static readonly DateTimeOffset Until = At("2021-01-01");

    [Theory]
    [InlineData("2020-01-01T12:00", 0)]
    [InlineData("2020-01-02T11:59:59", 0)]
    [InlineData("2020-01-02T12:00", 1)]
    [InlineData("2020-01-03T11:59:59", 1)]
    [InlineData("2020-12-31T12:00", 365)]
    public void Days_are_full_periods_of_24_hours(string closedAt, int days)
    {
        var resolution = Resolution(IssueState.Closed, closedAt, "");

        Assert.Equal(days, resolution.Days);
        Assert.Equal(At(closedAt) - Created, resolution.Exact);
        Assert.False(resolution.IsCensored);
    }

    /// <summary>Published durations of Lai et al. (EMSE 2024) where counting dates instead would give one day more.</summary>
    [Theory]
    [MemberData(nameof(PublishedDurations))]
    public void Days_are_those_that_were_published(string createdAt, string closedAt, int days)
    {
        var history = IssueHistory.Of(At(createdAt), IssueState.Closed, At(closedAt), [], At("2024-01-01"));

        Assert.Equal(days, history.ResolutionTime(Closing.Final)!.Value.Days);
    }

    public static TheoryData<string, string, int> PublishedDurations() => new()
    {
        { "2019-06-04T20:27:59Z", "2019-08-07T17:02:14Z", 63 },
        { "2019-05-02T18:57:06Z", "2019-08-19T14:01:34Z", 108 },
        { "2020-10-20T06:50:55Z", "2020-10-28T01:58:55Z", 7 },
        { "2020-07-06T07:32:42Z", "2020-07-13T03:53:05Z", 6 },
        { "2021-11-18T20:38:53Z", "2022-01-14T01:07:48Z", 56 },
        { "2019-01-24T22:55:32Z", "2019-01-25T18:53:37Z", 0 },
    };

    [Fact]
    public void Reopened_issue_counts_to_its_final_closing_by_default_and_to_its_first_on_demand()
    {
        const string timeline = "c2020-01-05T12:00 r2020-02-01 c2020-02-10T12:00";

        var history = History(IssueState.Closed, "2020-02-10T12:00", timeline);

        Assert.Equal(40, history.ResolutionTime(Closing.Final)!.Value.Days);
        Assert.Equal(4, history.ResolutionTime(Closing.First)!.Value.Days);
        Assert.Equal(
            [new Episode(Created, At("2020-01-05T12:00")), new Episode(At("2020-02-01"), At("2020-02-10T12:00"))], history.Episodes);
        Assert.False(history.TimelineDisagrees);
    }

    [Fact]
    public void Open_issue_is_censored_at_the_end_of_the_observation()
    {
        var resolution = Resolution(IssueState.Open, null, "");

        Assert.True(resolution.IsCensored);
        Assert.Equal(Until - Created, resolution.Exact);
    }

    [Fact]
    public void Reopened_issue_that_is_still_open_is_censored_but_had_a_first_closing()
    {
        var history = History(IssueState.Open, null, "c2020-01-05T12:00 r2020-02-01");

        Assert.True(history.ResolutionTime(Closing.Final)!.Value.IsCensored);
        Assert.Equal(new ResolutionTime(TimeSpan.FromDays(4), IsCensored: false), history.ResolutionTime(Closing.First));
        Assert.True(history.IsOpen);
    }

    [Fact]
    public void Closing_after_the_end_of_the_observation_is_not_seen()
    {
        var history = IssueHistory.Of(Created, IssueState.Closed, At("2020-06-01"), Changes("c2020-01-05 r2020-02-01 c2020-06-01"), At("2020-03-01"));

        Assert.Equal([new Episode(Created, At("2020-01-05")), new Episode(At("2020-02-01"), null)], history.Episodes);
    }

    [Fact]
    public void Issue_that_was_closed_then_counts_as_closed_though_it_was_reopened_later()
    {
        var history = IssueHistory.Of(Created, IssueState.Open, null, Changes("c2020-01-05T12:00 r2020-02-01"), At("2020-01-20"));

        Assert.Equal(new ResolutionTime(TimeSpan.FromDays(4), IsCensored: false), history.ResolutionTime(Closing.Final));
    }

    [Theory]
    [InlineData("2020-01-01T11:59:59", "2021-01-01", HistoryFault.ClosedBeforeCreation)]
    [InlineData(null, "2021-01-01", HistoryFault.NoClosingTime)]
    [InlineData("2020-06-01", "2019-12-31", HistoryFault.CreatedAfterObservation)]
    public void Faults_leave_the_resolution_time_undefined(string? closedAt, string until, HistoryFault fault)
    {
        var history = IssueHistory.Of(Created, IssueState.Closed, closedAt is null ? null : At(closedAt), [], At(until));

        Assert.Equal(fault, history.Fault);
        Assert.Null(history.ResolutionTime(Closing.Final));
        Assert.Null(history.ResolutionTime(Closing.First));
        Assert.Empty(history.Episodes);
        Assert.False(history.IsOpen);
    }

    [Fact]
    public void Timeline_gives_the_closing_where_the_issue_does_not() =>
        Assert.Equal(4, Resolution(IssueState.Closed, null, "c2020-01-05T12:00").Days);

    /// <summary>What is stored of each issue is read at another moment than its timeline, and timelines lose entries.</summary>
    [Theory]
    [InlineData("the event is dated a second late", "closed", "2020-01-05T12:00", "c2020-01-05T12:00:01", false, "2020-01-05T12:00")]
    [InlineData("the event is dated a second early", "closed", "2020-01-05T12:00:01", "c2020-01-05T12:00", false, "2020-01-05T12:00:01")]
    [InlineData("the last closing is missing", "closed", "2020-03-01", "c2020-01-05 r2020-02-01", true, "2020-01-05", "2020-03-01")]
    [InlineData("the reopening is missing", "closed", "2020-03-01", "c2020-01-05", true, "2020-01-05", "2020-03-01")]
    [InlineData("the timeline is that of another issue", "closed", "2020-01-05", "c2020-06-01", true, "2020-01-05")]
    [InlineData("the timeline begins before the issue", "closed", "2020-01-05", "c2019-06-01 r2019-07-01 c2020-01-05", true, "2020-01-05")]
    [InlineData("the timeline closes an open issue", "open", null, "c2020-01-05", true, "-")]
    [InlineData("the timeline closes an open issue twice", "open", null, "c2020-01-05 r2020-02-01 c2020-03-01", true, "2020-01-05", "-")]
    [InlineData("it was closed twice in a row", "closed", "2020-03-01", "c2020-01-05 c2020-01-06 r2020-02-01 c2020-03-01", false, "2020-01-05", "2020-03-01")]
    [InlineData("it was reopened though open", "closed", "2020-03-01", "r2020-01-05 c2020-03-01", false, "2020-03-01")]
    [InlineData("the entries are out of order", "closed", "2020-03-01", "c2020-03-01 r2020-02-01 c2020-01-05", false, "2020-01-05", "2020-03-01")]
    [InlineData("nothing is there but the issue", "closed", "2020-01-05", "", false, "2020-01-05")]
    [InlineData("the state is a word of tomorrow", "paused", "2020-01-05", "", false, "-")]
    public void The_issue_wins_over_its_timeline(string what, string state, string? closedAt, string timeline, bool disagrees, params string[] ends)
    {
        var history = History(new IssueState(state), closedAt, timeline);

        Assert.True(
            ends.SequenceEqual(history.Episodes.Select(episode => episode.ClosedAt is { } closed ? Text(closed) : "-")),
            $"{what}: {string.Join(", ", history.Episodes)}");
        Assert.Equal(disagrees, history.TimelineDisagrees);
    }

    [Fact]
    public void Missing_reopening_counts_as_a_moment()
    {
        var history = History(IssueState.Closed, "2020-03-01", "c2020-01-05");

        Assert.Equal(new Episode(At("2020-03-01"), At("2020-03-01")), history.Episodes[^1]);
    }

    private static string Text(DateTimeOffset time) =>
        time.ToString(time.TimeOfDay == default ? "yyyy-MM-dd" : time.Second == 0 ? "yyyy-MM-dd'T'HH:mm" : "yyyy-MM-dd'T'HH:mm:ss", CultureInfo.InvariantCulture);

    private static ResolutionTime Resolution(IssueState state, string? closedAt, string timeline) =>
        History(state, closedAt, timeline).ResolutionTime(Closing.Final)!.Value;

    private static IssueHistory History(IssueState state, string? closedAt, string timeline) =>
        IssueHistory.Of(Created, state, closedAt is null ? null : At(closedAt), Changes(timeline), Until);

    private static IEnumerable<StateChange> Changes(string timeline) =>
        timeline.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(entry => new StateChange(At(entry[1..]), entry[0] == 'c'));

    private static DateTimeOffset At(string time) => DateTimeOffset.Parse(time, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal);
}
