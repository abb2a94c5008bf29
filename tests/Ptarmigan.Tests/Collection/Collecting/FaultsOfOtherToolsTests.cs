using Ptarmigan.FakeGitHub;
using Ptarmigan.FakeGitHub.Faults;
using Xunit;
using static Ptarmigan.Tests.Collection.Collecting.FakeWorld;

namespace Ptarmigan.Tests.Collection.Collecting;

/// <summary>What other collectors are known to get wrong, done right. Each name begins with who gets it wrong.</summary>
public sealed class FaultsOfOtherToolsTests
{
    [Fact]
    public async Task DevLake_misses_an_old_closed_issue_that_is_reopened_and_we_read_it()
    {
        await using var world = await StartAsync();
        using var study = world.NewStudy();
        (await world.CollectAsync(study)).EndedWith(0);
        world.Repository.Issues[3].Reopen(Later(1));

        (await world.CollectAsync(study)).EndedWith(0);

        Assert.Equal("open", study.Value("SELECT state FROM issue WHERE number = 3"));
        Assert.Equal("closed|reopened", study.Column("SELECT kind FROM event JOIN issue ON issue.id = issue_id WHERE number = 3 ORDER BY position"));
    }

    [Fact]
    public async Task DevLake_keeps_labels_that_were_removed_and_we_take_them_off()
    {
        await using var world = await StartAsync();
        world.Repository.Issues[1].Label(At(7), "bug");
        using var study = world.NewStudy();
        (await world.CollectAsync(study)).EndedWith(0);
        Assert.Equal("bug", study.Column("SELECT name FROM issue_label"));
        world.Repository.Issues[1].LoseLabel("bug").Happen(Later(1), "unlabeled", entry => entry["label"] = new System.Text.Json.Nodes.JsonObject { ["name"] = "bug", ["color"] = "ededed" });

        (await world.CollectAsync(study)).EndedWith(0);

        Assert.Equal("", study.Column("SELECT name FROM issue_label"));
    }

    [Fact]
    public async Task DevLake_deletes_the_rows_of_deleted_issues_and_we_keep_them_with_the_cause()
    {
        await using var world = await StartAsync();
        using var study = world.NewStudy();
        (await world.CollectAsync(study)).EndedWith(0);
        world.Repository.Issues[2].Delete();
        world.Repository.Issues[4].Hide();
        world.Repository.Issues[5].ConvertToDiscussion();
        world.Repository.Issues[6].TransferTo(world.Server.Corpus.Add("octo/other"), Later(1));

        var run = (await world.CollectAsync(study)).EndedWith(0);

        Assert.Equal("6", study.Value("SELECT COUNT(*) FROM issue"));
        Assert.Equal("deleted|inaccessible|converted https://github.com/octo/model/discussions/5|transferred octo/other#1", study.Column("SELECT concat_ws(' ', cause, moved_to) FROM tombstone AS t JOIN issue AS i ON i.id = t.issue_id ORDER BY i.number"));
        Assert.Contains("gone", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(502)]
    [InlineData(504)]
    public async Task DevLake_sends_the_page_that_fails_for_ever_and_we_halve_it(int status)
    {
        await using var world = await StartAsync(40);
        world.Server.Faults.Add(KnownFaults.BadGateway(status, 10) with { When = request => request.IsGraphQl && request.PageSize is > 10 and < 100 });
        using var study = world.NewStudy();

        (await world.CollectAsync(study)).EndedWith(0);

        Assert.Equal("40", study.Value("SELECT COUNT(*) FROM issue"));
    }

    [Fact]
    public async Task Null_nodes_of_a_resource_limit_are_taken_for_issues_nowhere_and_read_in_smaller_pages()
    {
        await using var world = await StartAsync(40);
        world.Server.Faults.Add(KnownFaults.ResourceLimits(12));
        using var study = world.NewStudy();

        (await world.CollectAsync(study)).EndedWith(0);

        Assert.Equal("40", study.Value("SELECT COUNT(*) FROM issue"));
    }

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
    public async Task Github_to_sqlite_mixes_pull_requests_in_and_we_have_issues_only(string source)
    {
        await using var world = await StartAsync();
        var change = world.Repository.AddPullRequest("Mend it", At(8));
        world.Repository.Issues[1].CrossReference(At(9), change);
        using var study = world.NewStudy();

        (await world.CollectAsync(study, "--source", source)).EndedWith(0);

        Assert.Equal("1|2|3|4|5|6", study.Column("SELECT number FROM issue ORDER BY number"));
        Assert.Equal("1", study.Value("SELECT COUNT(*) FROM event WHERE kind = 'cross-referenced'"));
    }

    [Fact]
    public async Task Github_to_sqlite_fetches_everything_anew_and_we_ask_for_what_changed()
    {
        await using var world = await StartAsync(150);
        using var study = world.NewStudy();
        (await world.CollectAsync(study)).EndedWith(0);
        var first = world.Server.Served.Sum(request => request.Answer?.Length ?? 0);

        (await world.CollectAsync(study)).EndedWith(0);
        var second = world.Server.Served.Sum(request => request.Answer?.Length ?? 0) - first;

        Assert.True(second < first / 2, $"{second} of {first} characters again");
    }

    [Fact]
    public async Task Github_to_sqlite_crashes_at_the_limit_and_we_wait_for_the_reset()
    {
        await using var world = await StartAsync(30);
        world.Server.Faults.Add(KnownFaults.Happening(4, () => world.Server.Exhaust(new Identity("ann"), "graphql")));
        using var study = world.NewStudy();

        (await world.CollectAsync(study)).EndedWith(0);

        Assert.Equal("30", study.Value("SELECT COUNT(*) FROM issue"));
        Assert.Contains(world.Time.Waits, wait => wait is > 3000 and <= 3700);
    }

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

    [Theory]
    [InlineData("graphql")]
    [InlineData("rest")]
    public async Task Octokit_throws_at_unknown_words_and_we_keep_them(string source)
    {
        await using var world = await StartAsync();
        world.Repository.Issues[1].Happen(At(7), "teleported");
        world.Repository.Issues[2].Close(At(8), "duplicate");
        using var study = world.NewStudy();

        (await world.CollectAsync(study, "--source", source)).EndedWith(0);

        Assert.Equal("duplicate", study.Value("SELECT state_reason FROM issue WHERE number = 2"));
        Assert.Equal("teleported", study.Column("SELECT kind FROM event JOIN issue ON issue.id = issue_id WHERE number = 1"));
    }

    [Fact]
    public async Task Gh_stops_at_a_thousand_and_numbered_pages_end_with_422_but_we_follow_links()
    {
        await using var world = await StartAsync(230, new FakeGitHubOptions { OffsetLimit = 100 });
        using var study = world.NewStudy();

        (await world.CollectAsync(study, "--source", "rest", "--issues-only")).EndedWith(0);

        Assert.Equal("230", study.Value("SELECT COUNT(*) FROM issue"));
    }

    [Fact]
    public async Task Gh_reads_twenty_labels_and_we_read_all()
    {
        await using var world = await StartAsync(1);
        for (var label = 0; label < 45; label++) world.Repository.Issues[1].Label(At(10, label), $"label-{label}");
        using var study = world.NewStudy();

        (await world.CollectAsync(study)).EndedWith(0);

        Assert.Equal("45", study.Value("SELECT COUNT(*) FROM issue_label"));
    }

    [Fact]
    public async Task GHS_turns_tokens_without_scopes_away_and_we_ask_for_no_scope()
    {
        // The fake tells of no scopes at all, as GitHub does for fine-grained tokens.
        await using var world = await StartAsync();
        using var study = world.NewStudy();

        (await world.CollectAsync(study)).EndedWith(0);
    }

    [Fact]
    public async Task DevLake_waits_for_ever_where_a_server_has_no_limits_and_we_do_not()
    {
        await using var world = await StartAsync(options: new FakeGitHubOptions { WithoutLimits = true });
        using var study = world.NewStudy();

        (await world.CollectAsync(study)).EndedWith(0);

        Assert.DoesNotContain(world.Time.Waits, wait => wait >= 60);
    }

    [Fact]
    public async Task A_list_without_a_link_to_its_last_page_is_forecast_all_the_same()
    {
        await using var world = await StartAsync(options: new FakeGitHubOptions { WithoutLimits = true });
        using var study = world.NewStudy();

        var run = (await world.CollectAsync(study, "--source", "rest", "--dry-run", "--json")).EndedWith(0);

        Assert.Equal("1 repository, about 6 issues, about 9 requests, less than a minute.", run.Error.Trim());
    }
}
