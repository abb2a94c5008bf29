using System.Text.Json.Nodes;
using Ptarmigan.FakeGitHub;
using Ptarmigan.FakeGitHub.Faults;
using Xunit;
using static Ptarmigan.Tests.Collection.Collecting.FakeWorld;

namespace Ptarmigan.Tests.Collection.Collecting.OtherTools;

/// <summary>What Perceval gets wrong, done right.</summary>
public sealed class FaultsOfPercevalTests
{
    [Theory]
    [InlineData(403, 7)]
    [InlineData(403, null)]
    [InlineData(429, 7)]
    [InlineData(429, null)]
    [InlineData(200, null)]
    public async Task Perceval_asks_again_too_soon_at_the_secondary_limit_and_we_wait_as_told_or_a_minute(int status, int? retryAfter)
    {
        await using var world = await StartAsync();
        world.Server.Faults.Add(KnownFaults.SecondaryLimit(status, retryAfter) with { Times = 1, After = 1, When = request => request.IsGraphQl });
        using var study = world.NewStudy();

        (await world.CollectAsync(study)).EndedWith(0);

        Assert.Equal("6", study.Value("SELECT COUNT(*) FROM issue"));
        Assert.Contains(world.Time.Waits, wait => wait >= (retryAfter ?? 60));
    }

    [Fact]
    public async Task Perceval_has_no_incremental_events_and_we_see_a_cross_reference_that_dates_nothing()
    {
        await using var world = await StartAsync();
        using var study = world.NewStudy();
        (await world.CollectAsync(study)).EndedWith(0);
        world.Repository.Issues[1].CrossReference(Later(1), world.Repository.Issues[2]);

        (await world.CollectAsync(study)).EndedWith(0);

        Assert.Equal("cross-referenced", study.Column("SELECT kind FROM event JOIN issue ON issue.id = issue_id WHERE number = 1"));
    }

    [Fact]
    public async Task Perceval_blames_the_limit_for_a_refused_token_and_we_say_that_it_was_refused()
    {
        await using var world = await StartAsync();
        world.Server.Faults.Add(KnownFaults.TokenRejected());
        using var study = world.NewStudy();

        var run = (await world.CollectAsync(study)).EndedWith(1);

        Assert.Contains("The token was rejected: it is expired, revoked or mistyped.", run.Error, StringComparison.Ordinal);
        Assert.Contains("GITHUB_TOKEN", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("limit", run.Error, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain(world.Time.Waits, wait => wait >= 1);
    }

    [Theory]
    [InlineData("graphql")]
    [InlineData("rest")]
    public async Task Perceval_asks_for_every_users_profile_and_we_for_none(string source)
    {
        await using var world = await StartAsync(30);
        using var study = world.NewStudy();

        (await world.CollectAsync(study, "--source", source)).EndedWith(0);

        Assert.DoesNotContain(world.Server.Served, request => request.PathAndQuery.Contains("/users", StringComparison.Ordinal) || request.PathAndQuery.Contains("/orgs", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Perceval_crashes_at_fields_that_are_not_there_and_we_need_few()
    {
        await using var world = await StartAsync(2);
        foreach (var field in (string[])["reactions", "milestone", "assignees", "assignee", "state_reason", "locked", "author_association", "performed_via_github_app", "user"])
            world.Repository.Issues[2].Json.Remove(field);
        foreach (var field in (string[])["reactions", "author_association", "user", "actor", "updated_at"]) world.Repository.Issues[2].Timeline[0].Remove(field);
        using var study = world.NewStudy();

        (await world.CollectAsync(study, "--source", "rest")).EndedWith(0);

        Assert.Equal("2 1", study.Value("SELECT (SELECT COUNT(*) FROM issue) || ' ' || (SELECT COUNT(*) FROM comment)"));
    }

    [Theory]
    [InlineData("graphql")]
    [InlineData("rest")]
    public async Task Perceval_tells_no_date_of_a_reopening_and_we_tell_every_one(string source)
    {
        await using var world = await StartAsync(3);
        world.Repository.Issues[3].Reopen(Later(1)).Close(Later(2)).Reopen(Later(3));
        using var study = world.NewStudy();

        (await world.CollectAsync(study, "--source", source)).EndedWith(0);

        Assert.Equal($"{Later(1)}|{Later(3)}", study.Column("SELECT created_at FROM event WHERE kind = 'reopened' ORDER BY position"));
    }

    [Theory]
    [InlineData("graphql")]
    [InlineData("rest")]
    public async Task Perceval_fails_at_the_bad_gateways_of_a_big_repository_and_we_ask_again(string source)
    {
        await using var world = await StartAsync(60);
        world.Server.Faults.Add(new Fault("bad-gateway") { Every = 4, Times = 6, Instead = _ => Answer.Error(502, "Bad Gateway") });
        using var study = world.NewStudy();

        (await world.CollectAsync(study, "--source", source)).EndedWith(0);

        Assert.Equal("60", study.Value("SELECT COUNT(*) FROM issue"));
    }

    [Fact]
    public async Task Perceval_leaves_it_to_the_caller_where_to_begin_and_we_remember()
    {
        await using var world = await StartAsync(20);
        using var study = world.NewStudy();
        (await world.CollectAsync(study)).EndedWith(0);

        (await world.CollectAsync(study)).EndedWith(0);

        // The newest change that was read, less five minutes for clocks.
        var walk = world.Server.Served.Last(request => request.Body?.Contains("query Walk", StringComparison.Ordinal) == true);
        Assert.Equal(At(15, 1), JsonNode.Parse(walk.Body!)!["variables"]!["since"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("graphql")]
    [InlineData("rest")]
    public async Task Perceval_keeps_answers_that_only_Python_can_read_and_ours_make_the_tables_again(string source)
    {
        await using var world = await StartAsync(12);
        using var study = world.NewStudy();
        (await world.CollectAsync(study, "--source", source)).EndedWith(0);
        world.Repository.Issues[3].Reopen(Later(1));
        (await world.CollectAsync(study, "--source", source)).EndedWith(0);
        var before = StudyDump.Content(study.Study.Database);

        Ptarmigan.Collection.Reindex.Run(study.Study, null, TestContext.Current.CancellationToken);

        Assert.Equal(before, StudyDump.Content(study.Study.Database));
    }
}
