using System.Text.Json.Nodes;
using Ptarmigan.FakeGitHub;
using Ptarmigan.FakeGitHub.Faults;
using Xunit;
using static Ptarmigan.Tests.Collection.Collecting.FakeWorld;

namespace Ptarmigan.Tests.Collection.Collecting.OtherTools;

/// <summary>What github-to-sqlite gets wrong, done right.</summary>
public sealed class FaultsOfGithubToSqliteTests
{
    [Theory]
    [InlineData("graphql")]
    [InlineData("rest")]
    public async Task Github_to_sqlite_and_Perceval_mix_pull_requests_in_and_we_have_issues_only(string source)
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

    [Fact]
    public async Task Github_to_sqlite_discards_all_when_it_is_interrupted_and_we_go_on_where_we_were()
    {
        await using var world = await StartAsync(200);
        var breaking = KnownFaults.TokenRejected() with { After = 6 };
        world.Server.Faults.Add(breaking);
        using var study = world.NewStudy();
        (await world.CollectAsync(study)).EndedWith(3);
        world.Server.Faults.Clear();
        var before = Walked();

        (await world.CollectAsync(study)).EndedWith(0);

        Assert.Equal("200", study.Value("SELECT COUNT(*) FROM issue"));
        Assert.InRange(Walked() - before, 1, 150);

        // How many issues the pages held that were given.
        int Walked() => world.Server.Served.Where(request => request.Body?.Contains("query Walk", StringComparison.Ordinal) == true && request.Status == 200)
            .Sum(request => JsonNode.Parse(request.Answer!)!["data"]?["repository"]?["issues"]?["nodes"]?.AsArray().Count ?? 0);
    }
}
