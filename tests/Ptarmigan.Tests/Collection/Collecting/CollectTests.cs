using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Ptarmigan.Collection;
using Ptarmigan.Collection.Collecting;
using Ptarmigan.Collection.GitHub;
using Ptarmigan.Collection.GitHub.Identities;
using Ptarmigan.Issues;
using Ptarmigan.Tests.Collection.GitHub;
using Xunit;
using static Ptarmigan.Tests.Collection.GitHubJson;

namespace Ptarmigan.Tests.Collection.Collecting;

public sealed class CollectTests
{
    private const string Secret = "ghp_0123456789abcdefSECRET";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task GraphQL_REST_and_import_of_the_same_give_the_same_rows()
    {
        var world = World();
        using var graph = new TestStudy(time: new JumpingTime());
        using var rest = new TestStudy(time: new JumpingTime());
        using var files = new TestStudy();

        await RunAsync(graph, world);
        await RunAsync(rest, world, new CollectOptions { Source = CollectSource.Rest });
        files.ImportText(Lines([Repository(), .. world.Issues.Values.Select(issue => issue.DeepClone()), .. world.Timelines.Select(timeline => Timeline(timeline.Key, [.. timeline.Value.Select(entry => entry.DeepClone())]))]), "octo__model.jsonl");

        Assert.Equal(StudyDump.Content(files.Study.Database), StudyDump.Content(rest.Study.Database));
        Assert.Equal(StudyDump.Content(files.Study.Database), StudyDump.Content(graph.Study.Database));
    }

    [Theory]
    [InlineData(CollectSource.GraphQL, 60)]
    [InlineData(CollectSource.Rest, 10)]
    public async Task Collection_that_is_broken_off_after_any_request_is_completed_by_the_next(CollectSource source, int issues)
    {
        var options = new CollectOptions { Source = source };
        using var whole = new TestStudy(time: new JumpingTime());
        var world = World(issues);
        await RunAsync(whole, world, options);
        var requests = world.Log.Count;

        for (var after = 1; after < requests; after += Math.Max(1, requests / 8))
        {
            using var broken = new TestStudy(time: new JumpingTime());
            var torn = World(issues);
            using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
            torn.Before = (_, _) =>
            {
                if (torn.Log.Count > after) stop.Cancel();
                return null;
            };
            var end = await Record.ExceptionAsync(() => RunAsync(broken, torn, options, stop.Token));
            Assert.True(end is null or OperationCanceledException, end?.ToString());
            torn.Before = (_, _) => null;
            var result = await RunAsync(broken, torn, options);

            Assert.True(result.IsComplete);
            Assert.Equal(StudyDump.Facts(whole.Study.Database), StudyDump.Facts(broken.Study.Database));
        }
    }

    [Fact]
    public async Task Reindex_gives_the_same_rows_again()
    {
        using var study = new TestStudy(time: new JumpingTime());
        var world = World();
        await RunAsync(study, world);
        world.Timelines[3].RemoveAt(0);
        world.Issues[3]["updated_at"] = "2023-02-20T00:00:00Z";
        world.Issues[3]["comments"] = 0;
        await RunAsync(study, world);
        var before = StudyDump.Content(study.Study.Database);

        Reindex.Run(study.Study, null, Cancellation);

        Assert.Equal(before, StudyDump.Content(study.Study.Database));
    }

    [Fact]
    public async Task Second_run_reads_what_changed_and_what_hides_its_change()
    {
        using var study = new TestStudy(time: new JumpingTime());
        var world = World();
        await RunAsync(study, world);
        world.Issues[2]["state"] = "closed";
        world.Issues[2]["updated_at"] = "2023-02-25T00:00:00Z";
        world.Timelines[1].Add(CrossReference());

        var result = await RunAsync(study, world);

        using var fresh = new TestStudy(time: new JumpingTime());
        await RunAsync(fresh, world);
        Assert.True(result.IsComplete);
        Assert.Equal(StudyDump.Content(fresh.Study.Database), StudyDump.Content(study.Study.Database));
    }

    [Fact]
    public async Task Gone_issues_get_a_tombstone_with_the_cause_and_stay()
    {
        using var study = new TestStudy(time: new JumpingTime());
        var world = World();
        await RunAsync(study, world);
        foreach (var number in (int[])[1, 2, 3, 4]) world.Issues.Remove(number);
        world.Gone[1] = () => StubHandler.Json("{}", HttpStatusCode.Gone);
        world.Gone[2] = () => StubHandler.Json("{}", HttpStatusCode.MovedPermanently, ("location", ""));
        world.Gone[3] = () => StubHandler.Json("{}", HttpStatusCode.MovedPermanently, ("location", "/repos/octo/model/issues/5"));

        var result = await RunAsync(study, world);

        Assert.Equal("deleted|transferred|transferred octo/model#5|inaccessible", study.Column("SELECT concat_ws(' ', cause, moved_to) FROM tombstone ORDER BY id"));
        Assert.Equal("8", study.Value("SELECT COUNT(*) FROM issue"));
        var catalog = new IssueCatalog(study.Study.Database);
        Assert.Equal(["deleted", "transferred", "transferred", "inaccessible"], catalog.Read(new IssueFilter { IsGone = true }).Select(issue => issue.Absence!.Cause));
        Assert.Equal(4, catalog.Count(new IssueFilter { IsGone = false }));
        Assert.True(result.IsComplete);
        Assert.Equal((4L, 4L, 4L), (result.Repositories[0].Proof!.DeclaredIssues, result.Repositories[0].Proof!.StoredIssues, result.Repositories[0].Proof!.Gone));
    }

    [Fact]
    public async Task Issue_that_is_there_again_loses_its_tombstone()
    {
        using var study = new TestStudy(time: new JumpingTime());
        var world = World();
        await RunAsync(study, world);
        var hidden = world.Issues[4];
        world.Issues.Remove(4);
        await RunAsync(study, world);
        world.Issues[4] = hidden;

        var result = await RunAsync(study, world);

        Assert.Equal(1, result.Repositories[0].Returned);
        Assert.Equal("0", study.Value("SELECT COUNT(*) FROM tombstone WHERE ended_at IS NULL"));
    }

    [Fact]
    public async Task Page_that_is_too_much_is_asked_for_in_halves_and_null_nodes_are_no_data()
    {
        using var study = new TestStudy(time: new JumpingTime());
        var world = World(issues: 60);
        var sizes = new List<int>();
        world.Before = (operation, variables) =>
        {
            if (operation != "Walk") return null;
            sizes.Add((int)variables!["first"]!);
            if (sizes[^1] > 12) return StubHandler.Json("<html>", HttpStatusCode.BadGateway);
            return sizes[^1] > 6
                ? StubHandler.Json("""{"data":{"repository":{"issues":{"totalCount":60,"pageInfo":{"hasNextPage":true,"endCursor":"9"},"nodes":[null,null]}}},"errors":[{"type":"RESOURCE_LIMITS_EXCEEDED","message":"Resource limits for this query exceeded."}]}""")
                : null;
        };

        var result = await RunAsync(study, world);

        Assert.Equal([25, 12, 6], sizes[..3]);
        Assert.True(result.IsComplete);
        Assert.Equal("60", study.Value("SELECT COUNT(*) FROM issue"));
    }

    [Fact]
    public async Task Long_timeline_is_followed_to_its_end()
    {
        using var study = new TestStudy(time: new JumpingTime());
        var world = new TinyGitHub().With(1, 1, [.. Enumerable.Range(1, 250).Select(id => Comment(id, $"c{id}"))]);

        var result = await RunAsync(study, world);

        Assert.True(result.IsComplete);
        Assert.Equal(2, world.Log.Count(operation => operation == "More"));
        Assert.Equal("250", study.Value("SELECT COUNT(*) FROM comment"));
    }

    [Fact]
    public async Task Shortfall_is_named_and_the_run_is_not_complete()
    {
        using var study = new TestStudy(time: new JumpingTime());
        var world = World();
        world.Issues[1]["comments"] = 9;

        var result = await RunAsync(study, world);

        Assert.False(result.IsComplete);
        Assert.Equal(new CountShortfall(1, "comments", 9, 1), Assert.Single(result.Repositories[0].Proof!.Shortfalls));
        Assert.Equal("0", study.Value("SELECT is_complete FROM completeness"));
    }

    [Fact]
    public async Task Renamed_repository_keeps_its_row_and_what_stood_under_two_names_becomes_one()
    {
        using var study = new TestStudy(time: new JumpingTime());
        var world = World();
        await RunAsync(study, world);
        study.ImportText(Lines(Issue(1, "octo/renamed"), Issue(90, "octo/renamed")));
        world.Name = "octo/renamed";

        var result = await RunAsync(study, world);

        Assert.Equal("octo/renamed", study.Column("SELECT name FROM repository"));
        Assert.Equal("octo/renamed", result.Repositories[0].Name.ToString());
        Assert.Equal("9", study.Value("SELECT COUNT(*) FROM issue"));
        Assert.Null(study.Value("PRAGMA foreign_key_check"));
        Assert.Equal("octo/model", study.Value("SELECT name_key FROM repository_alias"));
    }

    [Fact]
    public async Task Limit_ends_the_run_in_part_and_keeps_what_was_read()
    {
        using var study = new TestStudy(time: new JumpingTime());
        var world = World(issues: 60);
        world.Before = (operation, variables) => operation == "Walk" && (string?)variables!["after"] is not null
            ? StubHandler.Json("{}", HttpStatusCode.Forbidden, ("retry-after", "80000"))
            : null;

        var result = await RunAsync(study, world);

        Assert.IsType<GitHubLimitException>(result.EndedBy);
        Assert.Equal(CollectOutcome.BrokenOff, result.Repositories[0].Outcome);
        Assert.Equal("25", study.Value("SELECT COUNT(*) FROM issue"));
    }

    [Fact]
    public async Task Limit_of_GraphQL_comes_with_status_200_and_is_waited_for()
    {
        var time = new JumpingTime();
        using var study = new TestStudy(time: time);
        var world = World();
        var told = false;
        world.Before = (operation, _) =>
        {
            if (operation != "Walk" || told) return null;
            told = true;
            var reset = time.GetUtcNow().AddSeconds(99).ToUnixTimeSeconds().ToString(System.Globalization.CultureInfo.InvariantCulture);
            return StubHandler.Json("""{"errors":[{"type":"RATE_LIMITED","message":"API rate limit exceeded"}]}""", HttpStatusCode.OK, ("x-ratelimit-limit", "5000"), ("x-ratelimit-remaining", "0"), ("x-ratelimit-reset", reset), ("x-ratelimit-resource", "graphql"));
        };

        var result = await RunAsync(study, world);

        Assert.True(result.IsComplete);
        Assert.Equal([100L], time.Waits);
    }

    [Fact]
    public async Task Since_leaves_older_issues_out_and_a_run_without_it_brings_them()
    {
        using var study = new TestStudy(time: new JumpingTime());
        var world = World();

        var since = await RunAsync(study, world, new CollectOptions { Since = new DateTimeOffset(2023, 2, 5, 0, 0, 0, TimeSpan.Zero) });
        var few = study.Value("SELECT COUNT(*) FROM issue");
        await RunAsync(study, world);

        Assert.True(since.IsComplete);
        Assert.Equal(("4", "8"), (few, study.Value("SELECT COUNT(*) FROM issue")));
    }

    [Fact]
    public async Task Comments_alone_leave_the_events_of_an_earlier_reading()
    {
        using var study = new TestStudy(time: new JumpingTime());
        var world = World();

        await RunAsync(study, world, new CollectOptions { Source = CollectSource.Rest, Scope = CollectScope.Comments });

        Assert.Equal("0 8 0", study.Value("SELECT (SELECT COUNT(*) FROM event) || ' ' || (SELECT COUNT(*) FROM comment WHERE is_current = 1) || ' ' || (SELECT SUM(has_timeline) FROM issue)"));
    }

    [Fact]
    public async Task Token_is_nowhere_in_the_study()
    {
        using var study = new TestStudy(time: new JumpingTime());
        await RunAsync(study, World());
        study.Study.Dispose();

        var found = Directory.EnumerateFiles(study.Folder, "*", SearchOption.AllDirectories)
            .Where(file => File.ReadAllBytes(file).AsSpan().IndexOf(Encoding.UTF8.GetBytes(Secret)) >= 0);
        Assert.Empty(found);
    }

    [Fact]
    public async Task Server_that_does_not_know_the_optional_field_is_asked_without_it()
    {
        using var study = new TestStudy(time: new JumpingTime());
        var world = World();
        var refused = 0;
        world.Before = (operation, _) => operation == "Walk" && refused++ == 0
            ? StubHandler.Json("""{"errors":[{"message":"Field 'issueType' doesn't exist on type 'Issue'","extensions":{"code":"undefinedField"}}]}""")
            : null;

        Assert.True((await RunAsync(study, world)).IsComplete);
    }

    private static async Task<CollectResult> RunAsync(TestStudy study, TinyGitHub world, CollectOptions? options = null, CancellationToken? cancellation = null)
    {
        using var client = new GitHubClient(study.Study, new GitHubOptions { Identities = [GitHubIdentity.Of(new GitHubToken(Secret))] }, world.Handler);
        return await Collect.RunAsync(study.Study, client, [RepositoryName.Parse("octo/model")], options ?? new CollectOptions(), null, null, cancellation ?? Cancellation);
    }

    private static TinyGitHub World(int issues = 8)
    {
        var world = new TinyGitHub();
        for (var number = 1; number <= issues; number++)
        {
            var labeled = Event((100 * number) + 2, "labeled");
            labeled["label"] = new JsonObject { ["name"] = "bug" };
            var closed = Event((100 * number) + 3, "closed", day: 2);
            closed["state_reason"] = number % 2 == 0 ? "not_planned" : "completed";
            closed["actor"] = User("helper[bot]", "Bot");
            world.With(number, Math.Min(number, 28), [Comment((100 * number) + 1, $"comment {number}", number: number), labeled, CrossReference(), closed]);
            world.Issues[number]["user"] = number % 4 == 0 ? User("ghost") : User("ann");
        }

        return world;
    }

    private static JsonObject CrossReference() => new()
    {
        ["event"] = "cross-referenced",
        ["actor"] = User("ann"),
        ["created_at"] = "2023-03-01T00:00:00Z",
        ["updated_at"] = "2023-03-01T00:00:00Z",
        ["source"] = new JsonObject { ["type"] = "issue", ["issue"] = Issue(7, "some/other") },
    };
}
