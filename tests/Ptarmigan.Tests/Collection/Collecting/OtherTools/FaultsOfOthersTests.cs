using Ptarmigan.FakeGitHub;
using Ptarmigan.FakeGitHub.Faults;
using Xunit;
using static Ptarmigan.Tests.Collection.Collecting.FakeWorld;

namespace Ptarmigan.Tests.Collection.Collecting.OtherTools;

/// <summary>What other collectors and libraries get wrong, done right.</summary>
public sealed class FaultsOfOthersTests
{
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
    public async Task GHS_turns_tokens_without_scopes_away_and_we_ask_for_no_scope()
    {
        // The fake tells of no scopes at all, as GitHub does for fine-grained tokens.
        await using var world = await StartAsync();
        using var study = world.NewStudy();

        (await world.CollectAsync(study)).EndedWith(0);
    }

    [Fact]
    public async Task Labels_beyond_the_first_page_are_read()
    {
        await using var world = await StartAsync(1);
        for (var label = 0; label < 45; label++) world.Repository.Issues[1].Label(At(10, label), $"label-{label}");
        using var study = world.NewStudy();

        (await world.CollectAsync(study)).EndedWith(0);

        Assert.Equal("45", study.Value("SELECT COUNT(*) FROM issue_label"));
    }

    [Fact]
    public async Task A_list_without_a_link_to_its_last_page_is_forecast_all_the_same()
    {
        await using var world = await StartAsync(options: new FakeGitHubOptions { WithoutLimits = true });
        using var study = world.NewStudy();

        var run = (await world.CollectAsync(study, "--source", "rest", "--dry-run", "--json")).EndedWith(0);

        Assert.Equal("1 repository, about 6 issues, about 9 requests, less than a minute.", run.Error.Trim());
    }

    [Fact]
    public async Task GHTorrent_loses_what_is_refused_and_we_name_it()
    {
        await using var world = await StartAsync();
        world.Server.Faults.Add(new Fault("refused")
        {
            When = request => request.Path.EndsWith("/issues/4/timeline", StringComparison.Ordinal),
            Instead = _ => Answer.Error(403, "Resource not accessible by personal access token"),
        });
        using var study = world.NewStudy();

        var run = (await world.CollectAsync(study, "--source", "rest")).EndedWith(3);

        Assert.Contains("octo/model#4 could not be read: GitHub answered 403: Resource not accessible by personal access token", run.Output, StringComparison.Ordinal);
        Assert.Equal("1|2|3|5|6", study.Column("SELECT number FROM issue ORDER BY number"));
    }

    [Fact]
    public async Task An_issue_whose_newest_state_is_refused_is_missing_though_an_older_one_is_there()
    {
        await using var world = await StartAsync();
        using var study = world.NewStudy();
        (await world.CollectAsync(study, "--source", "rest")).EndedWith(0);
        world.Repository.Issues[4].Comment(Later(1), "News");
        world.Server.Faults.Add(new Fault("refused") { When = request => request.Path.EndsWith("/issues/4/timeline", StringComparison.Ordinal), Instead = _ => Answer.Error(403, "No") });

        var run = (await world.CollectAsync(study, "--source", "rest", "--json")).EndedWith(3);

        var repository = run.Json.GetProperty("repositories")[0];
        Assert.Equal(4, repository.GetProperty("proof").GetProperty("missing")[0].GetInt64());
        Assert.Equal("GitHub answered 403: No", repository.GetProperty("refused")[0].GetProperty("reason").GetString());
        world.Server.Faults.Clear();
        (await world.CollectAsync(study, "--source", "rest")).EndedWith(0);
        Assert.Equal(await world.FreshAsync("--source", "rest"), StudyDump.Content(study.Study.Database));
    }

    [Fact]
    public async Task A_server_that_refuses_every_timeline_is_not_asked_for_all_of_them()
    {
        await using var world = await StartAsync(40);
        world.Server.Faults.Add(new Fault("refused") { When = request => request.Path.EndsWith("/timeline", StringComparison.Ordinal), Instead = _ => Answer.Error(403, "No") });
        using var study = world.NewStudy();

        var run = await world.CollectAsync(study, "--source", "rest");

        Assert.NotEqual(0, run.ExitCode);
        Assert.Contains("octo/model#3: GitHub answered 403: No", run.Output, StringComparison.Ordinal);
        Assert.Equal(3, world.Server.Faults[0].Strikes);
    }

    [Fact]
    public async Task GHTorrent_logs_the_beginning_of_a_token_and_we_log_none_of_it()
    {
        await using var world = await StartAsync();
        world.Server.Faults.Add(KnownFaults.TokenRejected() with { After = 3 });
        using var study = world.NewStudy();

        var run = await world.CollectAsync(study, "--debug");

        Assert.DoesNotContain(Token[..8], run.Output + run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("graphql")]
    [InlineData("rest")]
    public async Task Backup_github_repo_saves_the_message_of_a_limit_as_data_and_we_save_answers_only(string source)
    {
        await using var world = await StartAsync();
        world.Server.Faults.Add(KnownFaults.SecondaryLimit(403, 3) with { Every = 2, Times = 3 });
        using var study = world.NewStudy();

        (await world.CollectAsync(study, "--source", source)).EndedWith(0);

        Assert.Equal(3, world.Server.Faults[0].Strikes);
        Assert.Equal(await world.FreshAsync("--source", source), StudyDump.Content(study.Study.Database));
    }

    [Fact]
    public async Task Issue_that_is_moved_between_list_and_timeline_is_gone_with_its_new_place()
    {
        await using var world = await StartAsync();
        using var study = world.NewStudy();
        (await world.CollectAsync(study, "--source", "rest")).EndedWith(0);
        var other = world.Server.Corpus.Add("octo/other");
        world.Repository.Issues[2].Comment(Later(1), "Wrong place");
        world.Server.Faults.Add(KnownFaults.Happening(
            0, () => world.Repository.Issues[2].TransferTo(other, Later(2)), request => request.Path.EndsWith("/issues/2/timeline", StringComparison.Ordinal)));

        (await world.CollectAsync(study, "--source", "rest")).EndedWith(0);

        Assert.Equal("transferred octo/other#1", study.Value("SELECT cause || ' ' || moved_to FROM tombstone"));
    }
}
