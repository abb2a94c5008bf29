using System.Text.Json.Nodes;
using Ptarmigan.FakeGitHub;
using Ptarmigan.FakeGitHub.Faults;
using Xunit;
using static Ptarmigan.Tests.Collection.Collecting.FakeWorld;

namespace Ptarmigan.Tests.Collection.Collecting.OtherTools;

/// <summary>What DevLake gets wrong, done right; that it goes on with a dead App token stands in <see cref="AppTokenTests"/>.</summary>
public sealed class FaultsOfDevLakeTests
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
    public async Task DevLake_misses_a_comment_on_an_old_closed_issue_and_we_read_it()
    {
        await using var world = await StartAsync();
        using var study = world.NewStudy();
        (await world.CollectAsync(study)).EndedWith(0);
        world.Repository.Issues[3].Comment(Later(1), "Still happens");

        (await world.CollectAsync(study)).EndedWith(0);

        Assert.Equal("Still happens", study.Column("SELECT body FROM comment JOIN issue ON issue.id = issue_id WHERE number = 3"));
    }

    [Fact]
    public async Task DevLake_keeps_labels_that_were_removed_and_we_take_them_off()
    {
        await using var world = await StartAsync();
        world.Repository.Issues[1].Label(At(7), "bug");
        using var study = world.NewStudy();
        (await world.CollectAsync(study)).EndedWith(0);
        Assert.Equal("bug", study.Column("SELECT name FROM issue_label"));
        world.Repository.Issues[1].LoseLabel("bug").Happen(Later(1), "unlabeled", entry => entry["label"] = new JsonObject { ["name"] = "bug", ["color"] = "ededed" });

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
    public async Task DevLake_asks_for_ten_issues_at_a_time_and_their_comments_apart_and_we_ask_for_up_to_fifty_with_all()
    {
        await using var world = await StartAsync(200);
        using var study = world.NewStudy();

        (await world.CollectAsync(study)).EndedWith(0);

        Assert.InRange(world.Server.Served.Count(request => request.Body?.Contains("query Walk", StringComparison.Ordinal) == true), 1, 7);
        Assert.DoesNotContain(world.Server.Served, request => request.PathAndQuery.Contains("/issues", StringComparison.Ordinal));
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
    public async Task DevLake_takes_422_for_the_end_of_a_list_and_we_say_that_it_was_cut_short()
    {
        await using var world = await StartAsync(4);
        for (var comment = 0; comment < 150; comment++) world.Repository.Issues[2].Comment($"2024-01-02T{comment / 60:00}:{comment % 60:00}:00Z", "More");
        world.Server.Faults.Add(new Fault("cut")
        {
            When = request => request.Path.EndsWith("/issues/2/timeline", StringComparison.Ordinal) && request.Query.Contains("page=2", StringComparison.Ordinal),
            Instead = _ => Answer.Invalid("Pagination with the page parameter is not supported for large datasets, please use cursor based pagination (after/before)"),
        });
        using var study = world.NewStudy();

        var run = (await world.CollectAsync(study, "--source", "rest")).EndedWith(3);

        Assert.Contains("octo/model#2", run.Output + run.Error, StringComparison.Ordinal);
        Assert.Contains("422", run.Output + run.Error, StringComparison.Ordinal);
        Assert.Equal("0", study.Value("SELECT COUNT(*) FROM issue WHERE number = 2"));
        world.Server.Faults.Clear();
        (await world.CollectAsync(study, "--source", "rest")).EndedWith(0);
        Assert.Equal("151", study.Value("SELECT COUNT(*) FROM comment JOIN issue ON issue.id = issue_id WHERE number = 2"));
    }

    [Fact]
    public async Task DevLake_overlooks_Retry_After_and_we_wait_as_long_as_it_says()
    {
        await using var world = await StartAsync();
        world.Server.Faults.Add(KnownFaults.SecondaryLimit(403, 90) with { Times = 2, After = 2 });
        using var study = world.NewStudy();

        (await world.CollectAsync(study, "--source", "rest")).EndedWith(0);

        Assert.Equal(2, world.Time.Waits.Count(wait => wait is 90 or 91));
        Assert.Equal("6", study.Value("SELECT COUNT(*) FROM issue"));
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
}
