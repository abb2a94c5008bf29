using System.Text.Json.Nodes;
using Ptarmigan.FakeGitHub.Faults;
using Xunit;
using static Ptarmigan.Tests.Collection.Collecting.FakeWorld;

namespace Ptarmigan.Tests.Collection.Collecting.OtherTools;

/// <summary>What issueSHARK gets wrong, done right.</summary>
public sealed class FaultsOfIssueSharkTests
{
    [Theory]
    [InlineData("graphql")]
    [InlineData("rest")]
    public async Task IssueSHARK_reads_thirty_comments_and_we_read_all(string source)
    {
        await using var world = await StartAsync(1);
        for (var comment = 0; comment < 250; comment++) world.Repository.Issues[1].Comment($"2024-01-02T{comment / 60:00}:{comment % 60:00}:00Z", $"Comment {comment}");
        using var study = world.NewStudy();

        (await world.CollectAsync(study, "--source", source)).EndedWith(0);

        Assert.Equal("250", study.Value("SELECT COUNT(*) FROM comment"));
    }

    [Theory]
    [InlineData("graphql")]
    [InlineData("rest")]
    public async Task IssueSHARK_reads_thirty_events_and_we_read_all(string source)
    {
        await using var world = await StartAsync(1);
        for (var label = 0; label < 130; label++) world.Repository.Issues[1].Label($"2024-01-02T{label / 60:00}:{label % 60:00}:00Z", $"label-{label}");
        using var study = world.NewStudy();

        (await world.CollectAsync(study, "--source", source)).EndedWith(0);

        Assert.Equal("130 130", study.Value("SELECT (SELECT COUNT(*) FROM event WHERE kind = 'labeled') || ' ' || (SELECT COUNT(*) FROM issue_label)"));
    }

    [Theory]
    [InlineData("graphql")]
    [InlineData("rest")]
    public async Task IssueSHARK_crashes_at_a_user_who_is_gone_and_we_store_nobody(string source)
    {
        await using var world = await StartAsync(0);
        world.Repository.AddIssue("Ghost", At(1), body: null, login: null).Comment(At(2), "Boo", login: null).Happen(At(3), "locked", login: null);
        using var study = world.NewStudy();

        (await world.CollectAsync(study, "--source", source)).EndedWith(0);

        Assert.Equal("1", study.Value("SELECT COUNT(*) FROM issue WHERE author IS NULL"));
        Assert.Equal("1", study.Value("SELECT COUNT(*) FROM comment WHERE author IS NULL"));
    }

    [Theory]
    [InlineData("graphql")]
    [InlineData("rest")]
    public async Task IssueSHARK_keeps_one_assignee_and_github_to_sqlite_none_and_we_tell_every_assignment(string source)
    {
        await using var world = await StartAsync(1);
        foreach (var login in (string[])["cat", "dan", "eve"])
            world.Repository.Issues[1].Happen(At(9), "assigned", entry => entry["assignee"] = new JsonObject { ["login"] = login, ["type"] = "User" });
        using var study = world.NewStudy();

        (await world.CollectAsync(study, "--source", source)).EndedWith(0);

        Assert.Equal("cat|dan|eve", study.Column("SELECT detail FROM event WHERE kind = 'assigned' ORDER BY position"));
    }

    [Fact]
    public async Task IssueSHARK_gives_up_at_the_limit_after_three_tries_of_two_seconds_and_we_wait_minutes()
    {
        await using var world = await StartAsync();
        world.Server.Faults.Add(KnownFaults.SecondaryLimit(403, null) with { Times = 4, After = 2 });
        using var study = world.NewStudy();

        (await world.CollectAsync(study, "--source", "rest")).EndedWith(0);

        Assert.Equal([60, 120, 240, 480], world.Time.Waits.Where(wait => wait >= 60));
        Assert.Equal("6", study.Value("SELECT COUNT(*) FROM issue"));
    }

    [Fact]
    public async Task IssueSHARK_reads_everything_again_and_we_ask_for_no_timeline_that_did_not_change()
    {
        await using var world = await StartAsync(20);
        using var study = world.NewStudy();
        (await world.CollectAsync(study, "--source", "rest")).EndedWith(0);
        var first = Timelines();
        world.Repository.Issues[4].Comment(Later(1), "New");

        (await world.CollectAsync(study, "--source", "rest")).EndedWith(0);

        Assert.Equal((20, 1), (first, Timelines() - first));

        int Timelines() => world.Server.Served.Count(request => request.PathAndQuery.Contains("/timeline", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("graphql")]
    [InlineData("rest")]
    public async Task IssueSHARK_saves_at_the_end_and_we_save_every_page(string source)
    {
        await using var world = await StartAsync(120);
        world.Server.Faults.Add(KnownFaults.TokenRejected() with { After = 6 });
        using var study = world.NewStudy();

        (await world.CollectAsync(study, "--source", source)).EndedWith(3);

        Assert.NotEqual("0", study.Value("SELECT COUNT(*) FROM issue"));
    }
}
