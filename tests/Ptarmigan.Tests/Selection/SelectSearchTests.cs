using System.Text.RegularExpressions;
using Ptarmigan.FakeGitHub.Faults;
using Ptarmigan.Storage;
using Xunit;

namespace Ptarmigan.Tests.Selection;

/// <summary><c>ptarmigan select search</c> against a GitHub that shows 1,000 results, counts searches and fails as the real one does.</summary>
public sealed partial class SelectSearchTests
{
    private const int Many = 2300;

    [Fact]
    public async Task Github_artifact_exporter_stops_at_1000_and_we_find_all()
    {
        await using var world = await SelectionWorld.StartAsync(Many);
        var study = world.NewStudy();

        var run = (await world.SearchAsync(study, "--json")).EndedWith(0);

        Assert.Equal(Many, run.Json.GetProperty("new").GetInt32());
        Assert.StartsWith("2,300 repositories, about 31 requests, about 2 min.", run.Error, StringComparison.Ordinal);
        // Every page is asked for once, and the splitting adds a few; 30 searches a minute are allowed, so that one pause is made.
        Assert.InRange(world.Server.Served.Count, Many / 100, (Many / 100) + 12);
        Assert.All(world.Server.Served, request => Assert.Equal(200, request.Status));
    }

    [Fact]
    public async Task Part_that_GitHub_cannot_look_through_in_time_is_split()
    {
        await using var world = await SelectionWorld.StartAsync(200);
        var (whole, study) = (world.NewStudy(), world.NewStudy());
        (await world.SearchAsync(whole)).EndedWith(0);
        world.Server.Faults.Add(KnownFaults.IncompleteSearch() with { When = request => Span(request.Query) > TimeSpan.FromDays(500) });

        (await world.SearchAsync(study)).EndedWith(0);

        Assert.Equal(SelectionWorld.Candidates(whole), SelectionWorld.Candidates(study));
    }

    [Fact]
    public async Task Search_that_stays_incomplete_is_said_and_ends()
    {
        await using var world = await SelectionWorld.StartAsync(200);
        world.Server.Faults.Add(KnownFaults.IncompleteSearch());

        var run = (await world.SearchAsync(world.NewStudy())).EndedWith(3);

        Assert.Contains("gave up before it had looked everywhere, 3 times, in", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(403, 30)]
    [InlineData(429, null)]
    public async Task Secondary_limit_is_waited_for(int status, int? retryAfter)
    {
        await using var world = await SelectionWorld.StartAsync(250);
        world.Server.Faults.Add(KnownFaults.SecondaryLimit(status, retryAfter) with { After = 1, Times = 1 });

        (await world.SearchAsync(world.NewStudy())).EndedWith(0);

        Assert.Contains(retryAfter ?? 60, world.Time.Waits);
    }

    [Fact]
    public async Task Search_that_may_not_wait_is_stopped_and_goes_on_later()
    {
        await using var world = await SelectionWorld.StartAsync(Many);
        var (whole, study) = (world.NewStudy(), world.NewStudy());
        (await world.SearchAsync(whole)).EndedWith(0);
        world.Server.Faults.Add(KnownFaults.SecondaryLimit(403, 600) with { After = 12, Times = 1 });

        var stopped = (await world.SearchAsync(study, "--max-wait", "2", "--json")).EndedWith(3);
        var before = world.Server.Served.Count;
        (await world.SearchAsync(study)).EndedWith(0);

        Assert.Contains("secondary limit", stopped.Json.GetProperty("stopped").GetString(), StringComparison.Ordinal);
        Assert.InRange(stopped.Json.GetProperty("repositories").GetInt32(), 1, Many - 1);
        // What was found is not asked for again.
        Assert.InRange(world.Server.Served.Count - before, 1, Many / 100);
        Assert.Equal(SelectionWorld.Candidates(whole), SelectionWorld.Candidates(study));
    }

    [Fact]
    public async Task Token_that_expires_ends_the_search_and_another_goes_on()
    {
        await using var world = await SelectionWorld.StartAsync(Many);
        var (whole, study) = (world.NewStudy(), world.NewStudy());
        (await world.SearchAsync(whole)).EndedWith(0);
        world.Server.Faults.Add(KnownFaults.TokenRejected() with { After = 14 });

        var run = (await world.SearchAsync(study)).EndedWith(1);
        world.Server.Faults.Clear();
        (await world.SearchAsync(study)).EndedWith(0);

        Assert.Contains("The token was rejected", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("SECRET", run.Error + run.Output, StringComparison.Ordinal);
        Assert.Equal(SelectionWorld.Candidates(whole), SelectionWorld.Candidates(study));
    }

    [Theory]
    [InlineData("truncated-json:5")]
    [InlineData("closed-mid-response:5")]
    public async Task Answer_that_is_lost_on_the_way_is_asked_for_again(string fault)
    {
        await using var world = await SelectionWorld.StartAsync(1200);
        world.Server.Faults.Add(KnownFaults.Parse(fault)!);

        Assert.Equal(1200, (await world.SearchAsync(world.NewStudy(), "--json")).EndedWith(0).Json.GetProperty("new").GetInt32());
    }

    [Fact]
    public async Task Dry_run_asks_once()
    {
        await using var world = await SelectionWorld.StartAsync(250);

        var run = (await world.SearchAsync(world.NewStudy(), "--dry-run", "--json")).EndedWith(0);

        Assert.Equal((250, 3), (run.Json.GetProperty("forecast").GetProperty("repositories").GetInt32(), run.Json.GetProperty("forecast").GetProperty("requests").GetInt32()));
        Assert.Single(world.Server.Served);
    }

    private static TimeSpan Span(string query) =>
        Range().Match(query) is { Success: true } range ? StoredTime.Parse(range.Groups[2].Value) - StoredTime.Parse(range.Groups[1].Value) : TimeSpan.Zero;

    [GeneratedRegex(@"created:(\S+?)\.\.([^&\s]+)")]
    private static partial Regex Range();
}
