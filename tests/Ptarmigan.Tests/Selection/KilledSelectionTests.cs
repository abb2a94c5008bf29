using Ptarmigan.FakeGitHub;
using Ptarmigan.FakeGitHub.Faults;
using Ptarmigan.Selection.Sources;
using Ptarmigan.Statistics;
using Ptarmigan.Studies;
using Xunit;

namespace Ptarmigan.Tests.Selection;

/// <summary>Kills the real program over and over while it asks GitHub for candidates, and compares the end with a run that was left alone.</summary>
public sealed class KilledSelectionTests
{
    private const int Kills = 10;

    [Theory]
    [InlineData("search", 1100)]
    [InlineData("metadata", 60)]
    public async Task Selection_killed_at_random_ends_with_the_candidates_of_one_left_alone(string verb, int repositories)
    {
        await using var server = await FakeGitHubServer.StartAsync(SelectionWorld.Corpus(repositories), new FakeGitHubOptions(), TestContext.Current.CancellationToken);
        // Thirty searches a minute would be waited for in earnest.
        server.Accept("any", new Identity("ann") { Search = 5000 });
        using var folder = new TemporaryFolder();
        var (whole, killed) = (folder["whole"], folder["killed"]);
        var list = folder.Write("list.txt", string.Join('\n', Enumerable.Range(1, repositories).Select(number => $"octo/r{number}")));
        foreach (var one in (string[])[whole, killed])
        {
            using var study = Study.Create(one, new Protocol { Selection = CandidateStudy.Nothing }, TimeProvider.System);
            if (verb == "metadata") CandidateSources.AddFile(study, list, TestContext.Current.CancellationToken);
        }

        string[] command = verb == "search" ? ["search", "octo"] : ["metadata"];
        await RunAsync(server, whole, command, TimeSpan.Zero, TestContext.Current.CancellationToken);

        var random = new SeededRandom(20250623);
        var atWork = 0;
        for (var kill = 0; kill < Kills; kill++)
        {
            using var stop = new CancellationTokenSource();
            server.Faults.Add(KnownFaults.Happening(1 + random.Next(8), stop.Cancel));
            if (await RunAsync(server, killed, command, TimeSpan.FromMilliseconds(random.Next(40)), stop.Token)) atWork++;
            server.Faults.Clear();
        }

        Assert.True(atWork > Kills / 3, $"only {atWork} of {Kills} kills found the program at work");
        await RunAsync(server, killed, command, TimeSpan.Zero, TestContext.Current.CancellationToken);
        Assert.Equal(SelectionWorld.Candidates(whole), SelectionWorld.Candidates(killed));
    }

    private static Task<bool> RunAsync(FakeGitHubServer server, string study, string[] command, TimeSpan grace, CancellationToken stop) =>
        KilledProgram.RunAsync(["select", .. command, "--api-url", server.Url, "--study", study], grace, stop);
}
