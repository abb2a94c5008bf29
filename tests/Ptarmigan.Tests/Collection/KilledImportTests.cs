using System.Diagnostics;
using System.Text.Json.Nodes;
using Ptarmigan.Statistics;
using Ptarmigan.Storage;
using Ptarmigan.Studies;
using Xunit;
using static Ptarmigan.Tests.Collection.ArchiveJson;
using static Ptarmigan.Tests.Collection.GitHubJson;

namespace Ptarmigan.Tests.Collection;

/// <summary>Kills the real program while it imports, over and over, and compares what it has in the end with a run that was left alone.</summary>
public sealed class KilledImportTests
{
    private const int Kills = 5;

    /// <summary>Long texts: several blocks, so that a kill finds the writer at work.</summary>
    private static readonly string Body = string.Join(' ', Enumerable.Repeat("the model cannot be loaded", 100));

    [Theory]
    [InlineData("GitHub")]
    [InlineData("GH Archive")]
    [InlineData("PeaTMOSS")]
    public async Task Import_that_was_killed_is_completed_by_the_next_with_nothing_lost_or_doubled(string source)
    {
        using var folder = new TemporaryFolder();
        var file = source switch
        {
            "PeaTMOSS" => Peatmoss(folder["peatmoss.db"]),
            "GH Archive" => Write(folder["2023-03-01-12.json.gz"], TestStudy.Gzip(Lines(Enumerable.Range(1, 4000).SelectMany(Events)))),
            _ => folder.Write("data.jsonl", Lines(Enumerable.Range(1, 8000).SelectMany(Records))),
        };
        var (whole, killed) = (folder["whole"], folder["killed"]);
        foreach (var study in (string[])[whole, killed]) Study.Create(study, new Protocol(), TimeProvider.System).Dispose();
        var watch = Stopwatch.StartNew();
        await RunAsync(whole, file, TestContext.Current.CancellationToken);
        var duration = watch.Elapsed;

        var random = new SeededRandom(20250623);
        var atWork = 0;
        for (var kill = 0; kill < Kills; kill++)
        {
            // The program takes about a third of a short run to start; what is left to do gets less with each run.
            using var stop = new CancellationTokenSource(duration * (0.15 + (0.6 * random.Next(1000) / 1000)));
            if (await RunAsync(killed, file, stop.Token)) atWork++;
        }

        Assert.True(atWork > Kills / 3, $"only {atWork} of {Kills} kills found the program at work");
        await RunAsync(killed, file, TestContext.Current.CancellationToken);
        Assert.Equal(Facts(whole), Facts(killed));
    }

    private static JsonNode[] Records(int number) => [Timeline(number, Comment(number, Body, number: number), Event(number, "closed")), Issue(number, body: Body)];

    private static JsonNode[] Events(int number) => [Opened(Issue(number, body: Body)), Commented(Issue(number, day: 2, body: Body), number, Body, day: 2), Other("PushEvent")];

    private static string Write(string path, byte[] bytes)
    {
        File.WriteAllBytes(path, bytes);
        return path;
    }

    private static string Peatmoss(string path)
    {
        using var database = new PeatmossFile(path);
        var repository = database.AddRepository("octo", "model");
        database.Execute("BEGIN");
        foreach (var number in Enumerable.Range(1, 3000)) database.AddComment(database.AddIssue(repository, number, $"Crash {number}", Body), "bob", Body);
        database.Execute("COMMIT");
        return path;
    }

    private static string Facts(string folder)
    {
        using var study = Study.Open(folder, TimeProvider.System);
        Assert.Equal("ok", study.Database.Connection.Scalar<string>("PRAGMA integrity_check"));
        Assert.Null(study.Database.Connection.Scalar<string>("PRAGMA foreign_key_check"));
        return StudyDump.Facts(study.Database) + StudyDump.Found(study.Database, "loaded");
    }

    private static Task<bool> RunAsync(string study, string file, CancellationToken stop) =>
        KilledProgram.RunAsync(["import", file, "--study", study], TimeSpan.Zero, stop);
}
