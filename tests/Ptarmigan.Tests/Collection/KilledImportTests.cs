using System.Diagnostics;
using Ptarmigan.Statistics;
using Ptarmigan.Storage;
using Ptarmigan.Studies;
using Xunit;
using static Ptarmigan.Tests.Collection.GitHubJson;

namespace Ptarmigan.Tests.Collection;

/// <summary>Kills the real program, as a power button would, and runs it again.</summary>
public sealed class KilledImportTests
{
    private const int Kills = 3;

    [Fact]
    public async Task Import_that_was_killed_is_completed_by_the_next_with_nothing_lost_or_doubled()
    {
        using var folder = new TemporaryFolder();
        // About 30 MB: several blocks, so that a kill finds the writer at work.
        var body = string.Join(' ', Enumerable.Repeat("the model cannot be loaded", 100));
        var records = Enumerable.Range(1, 8000).SelectMany(number => (IEnumerable<System.Text.Json.Nodes.JsonNode>)
            [Timeline(number, Comment(number, body, number: number), Event(number, "closed")), Issue(number, body: body)]);
        var file = folder.Write("data.jsonl", Lines(records));
        var (whole, killed) = (folder["whole"], folder["killed"]);
        foreach (var study in (string[])[whole, killed]) Study.Create(study, new Protocol(), TimeProvider.System).Dispose();
        await RunAsync(whole, file, TimeSpan.MaxValue);

        var random = new SeededRandom(20250623);
        for (var kill = 0; kill < Kills; kill++) await RunAsync(killed, file, TimeSpan.FromMilliseconds(150 + random.Next(900)));
        await RunAsync(killed, file, TimeSpan.MaxValue);

        Assert.Equal(Facts(whole), Facts(killed));
    }

    private static string Facts(string folder)
    {
        using var study = Study.Open(folder, TimeProvider.System);
        Assert.Equal("ok", study.Database.Connection.Scalar<string>("PRAGMA integrity_check"));
        Assert.Null(study.Database.Connection.Scalar<string>("PRAGMA foreign_key_check"));
        return StudyDump.Facts(study.Database) + StudyDump.Found(study.Database, "loaded");
    }

    /// <summary>Runs an import, and kills it after some time.</summary>
    private static async Task RunAsync(string study, string file, TimeSpan after)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "Ptarmigan.Cli.dll");
        var start = new ProcessStartInfo("dotnet", [program, "import", file, "--study", study]) { RedirectStandardOutput = true };
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        if (after != TimeSpan.MaxValue)
        {
            await Task.Delay(after, TestContext.Current.CancellationToken);
            process.Kill();
        }

        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        if (after == TimeSpan.MaxValue) Assert.True(process.ExitCode == 0, await output);
    }
}
