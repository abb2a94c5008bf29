using Ptarmigan.FakeGitHub;
using Ptarmigan.FakeGitHub.Corpus;
using Ptarmigan.FakeGitHub.Faults;
using Ptarmigan.Statistics;
using Ptarmigan.Storage;
using Ptarmigan.Studies;
using Xunit;

namespace Ptarmigan.Tests.Collection.Collecting;

/// <summary>Kills the real program over and over in one collection, and compares what it has in the end with a run that was left alone.</summary>
public sealed class KilledCollectTests
{
    private const int Kills = 50;
    private const int Issues = 3000;

    [Fact]
    public async Task Collection_killed_fifty_times_ends_with_the_data_of_one_left_alone()
    {
        await using var server = await FakeGitHubServer.StartAsync(Corpus(), new FakeGitHubOptions(), TestContext.Current.CancellationToken);
        using var folder = new TemporaryFolder();
        var (whole, killed) = (folder["whole"], folder["killed"]);
        foreach (var study in (string[])[whole, killed]) Study.Create(study, new Protocol(), TimeProvider.System).Dispose();
        await RunAsync(server, whole, TimeSpan.Zero, TestContext.Current.CancellationToken);
        var requests = server.Served.Count;

        var random = new SeededRandom(20250623);
        var beforeTheEnd = 0;
        for (var kill = 0; kill < Kills; kill++)
        {
            // Two or three requests come before the first page; the kill falls on one of those that follow, or into the writing of its answer.
            using var stop = new CancellationTokenSource();
            server.Faults.Add(KnownFaults.Happening(2 + random.Next(4), stop.Cancel));
            if (await RunAsync(server, killed, TimeSpan.FromMilliseconds(random.Next(40)), stop.Token)) beforeTheEnd++;
            server.Faults.Clear();
        }

        Assert.True(beforeTheEnd > Kills / 2, $"only {beforeTheEnd} of {Kills} kills found the program at work");
        await RunAsync(server, killed, TimeSpan.Zero, TestContext.Current.CancellationToken);
        Assert.True(requests > Issues / 100, $"{requests} requests");
        Assert.Equal(Content(whole), Content(killed));
    }

    private static FakeCorpus Corpus()
    {
        var corpus = new FakeCorpus();
        var repository = corpus.Add("octo/model");
        for (var number = 1; number <= Issues; number++)
        {
            var at = new DateTime(2024, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddMinutes(number).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture);
            var issue = repository.AddIssue($"Crash {number}", at, $"The model cannot be loaded, {number}.").Comment(at, $"Me too, {number}");
            if (number % 2 == 0) issue.Close(at);
        }

        return corpus;
    }

    private static string Content(string folder)
    {
        using var study = Study.Open(folder, TimeProvider.System);
        Assert.Equal("ok", study.Database.Connection.Scalar<string>("PRAGMA integrity_check"));
        Assert.Null(study.Database.Connection.Scalar<string>("PRAGMA foreign_key_check"));
        return StudyDump.Content(study.Database) + StudyDump.Found(study.Database, "loaded");
    }

    private static Task<bool> RunAsync(FakeGitHubServer server, string study, TimeSpan grace, CancellationToken stop) =>
        KilledProgram.RunAsync(["collect", "octo/model", "--api-url", server.Url, "--study", study], grace, stop);
}
