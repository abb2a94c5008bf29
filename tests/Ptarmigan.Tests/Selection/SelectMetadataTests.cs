using Ptarmigan.FakeGitHub.Faults;
using Ptarmigan.Selection;
using Ptarmigan.Studies;
using Xunit;

namespace Ptarmigan.Tests.Selection;

/// <summary><c>ptarmigan select metadata</c> against a GitHub whose repositories move, go and are blocked.</summary>
public sealed class SelectMetadataTests
{
    [Fact]
    public async Task Renamed_gone_blocked_and_silent_repositories_are_told_apart()
    {
        await using var world = await SelectionWorld.StartAsync(5);
        var study = world.NewStudy("octo/r1", "octo/r2", "octo/r3", "octo/r4", "octo/r5", "octo/never");
        var repositories = world.Server.Corpus.Repositories;
        repositories[1].Rename("octo/moved");
        repositories[2].IsGone = true;
        repositories[3].IsBlocked = true;
        repositories[4].HasIssues = false;

        var run = (await world.MetadataAsync(study, "--json")).EndedWith(0);

        Assert.Equal((6, 6, 1, 3), (Number("wanted"), Number("read"), Number("renamed"), Number("absent")));
        Assert.StartsWith("6 repositories, about 30 requests, less than a minute.", run.Error, StringComparison.Ordinal);
        Assert.Equal(
            [
                "octo/never   gone or private ", "octo/r1 octo/r1 1  True", "octo/r2 octo/moved 2  True", "octo/r3   gone or private ", "octo/r4   blocked by GitHub ", "octo/r5 octo/r5 5  False",
            ],
            Read(study).Select(candidate => $"{candidate.Name} {candidate.CurrentName} {candidate.Commits} {candidate.Absence} {candidate.HasIssues}"));

        int Number(string name) => run.Json.GetProperty(name).GetInt32();
    }

    [Fact]
    public async Task Asking_again_costs_nothing_where_nothing_changed()
    {
        await using var world = await SelectionWorld.StartAsync(3);
        var study = world.NewStudy("octo/r1", "octo/r2", "octo/r3");
        (await world.MetadataAsync(study)).EndedWith(0);
        var first = world.Server.Served.Count;
        world.Server.Corpus.Repositories[1].Json["stargazers_count"] = 4711;

        (await world.MetadataAsync(study, "--again")).EndedWith(0);

        // Searches, which count the issues, have no tags; of the rest only what changed is sent.
        var again = world.Server.Served.Skip(first).Where(request => !request.PathAndQuery.StartsWith("/search/", StringComparison.Ordinal)).ToList();
        Assert.Equal((12, 1, 1), (again.Count, again.Count(request => request.Status == 200), again.Sum(request => request.Cost)));
        Assert.Equal(4711, Read(study)[1].Stars);
    }

    [Fact]
    public async Task Repository_that_the_server_cannot_give_does_not_hold_up_the_others()
    {
        await using var world = await SelectionWorld.StartAsync(3);
        var study = world.NewStudy("octo/r1", "octo/r2", "octo/r3");
        world.Server.Faults.Add(new Fault("broken") { When = request => request.Path == "/repos/octo/r2", Instead = _ => Ptarmigan.FakeGitHub.Answer.Error(500, "Server Error") });

        var run = (await world.MetadataAsync(study, "--json")).EndedWith(3);
        world.Server.Faults.Clear();
        var rest = (await world.MetadataAsync(study, "--json")).EndedWith(0);

        Assert.Equal(["octo/r2: GitHub answered 500: Server Error"], run.Json.GetProperty("problems").EnumerateArray().Select(problem => problem.GetString()));
        Assert.Equal((1, 1), (rest.Json.GetProperty("wanted").GetInt32(), rest.Json.GetProperty("read").GetInt32()));
    }

    [Fact]
    public async Task Limit_and_expired_token_stop_the_reading_and_it_goes_on_where_it_was()
    {
        await using var world = await SelectionWorld.StartAsync(4);
        var (whole, study) = (world.NewStudy("octo/r1", "octo/r2", "octo/r3", "octo/r4"), world.NewStudy("octo/r1", "octo/r2", "octo/r3", "octo/r4"));
        (await world.MetadataAsync(whole)).EndedWith(0);
        world.Server.Faults.Add(KnownFaults.SecondaryLimit(403, 600) with { After = 7, Times = 1 });

        var limited = (await world.MetadataAsync(study, "--max-wait", "2")).EndedWith(3);
        world.Server.Faults.Clear();
        world.Server.Faults.Add(KnownFaults.TokenRejected() with { After = 7 });
        var rejected = (await world.MetadataAsync(study)).EndedWith(1);
        world.Server.Faults.Clear();
        (await world.MetadataAsync(study)).EndedWith(0);

        Assert.Contains("Stopped: GitHub's secondary limit holds on", limited.Output, StringComparison.Ordinal);
        Assert.Contains("The token was rejected", rejected.Error, StringComparison.Ordinal);
        Assert.Equal(SelectionWorld.Candidates(whole), SelectionWorld.Candidates(study));
    }

    [Fact]
    public async Task Dry_run_asks_nothing()
    {
        await using var world = await SelectionWorld.StartAsync(1);

        var run = (await world.MetadataAsync(world.NewStudy([.. Enumerable.Range(1, 3000).Select(number => $"octo/r{number}")]), "--dry-run")).EndedWith(0);

        // 12,000 plain requests at 5,000 an hour, and 3,000 searches at 30 a minute beside them.
        Assert.Equal("3,000 repositories, about 15,000 requests, about 5 h.", run.Output.Trim());
        Assert.Empty(world.Server.Served);
    }

    private static IReadOnlyList<Candidate> Read(string folder)
    {
        using var study = Study.Open(folder, TimeProvider.System);
        return new CandidateTable(study.Database.Connection).Read();
    }
}
