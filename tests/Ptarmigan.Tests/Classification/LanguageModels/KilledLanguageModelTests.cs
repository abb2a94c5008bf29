using Ptarmigan.FakeLanguageModel;
using Ptarmigan.Statistics;
using Ptarmigan.Storage;
using Xunit;

namespace Ptarmigan.Tests.Classification.LanguageModels;

/// <summary>Kills the real program over and over while it asks, and counts what was asked twice.</summary>
public sealed class KilledLanguageModelTests
{
    private const int Kills = 12;
    private const int Issues = 120;
    private const int Concurrency = 3;

    [Fact]
    public async Task A_run_killed_many_times_ends_with_every_answer_and_asks_again_only_what_was_under_way()
    {
        await using var asked = await AskedStudy.StartAsync((request, _) => WordModel.Answer(request));
        for (var i = 0; i < Issues; i++) asked.Builder.AddIssue().Says($"The model fails {i}", "It was an error.");
        asked.Study.Database.Connection.Execute("PRAGMA wal_checkpoint(TRUNCATE)");
        var random = new SeededRandom(20250623);
        var beforeTheEnd = 0;
        string[] command =
        [
            "classify", "--language-model", AskedStudy.Model, "--endpoint", asked.Server.Url, "--question", "ptm", "--concurrency", $"{Concurrency}", "--study", asked.Study.Folder,
        ];

        for (var kill = 0; kill < Kills; kill++)
        {
            using var stop = new CancellationTokenSource();
            var left = 2 + random.Next(6);
            asked.Server.Before = async () =>
            {
                if (Interlocked.Decrement(ref left) == 0) await stop.CancelAsync();
            };
            if (await KilledProgram.RunAsync(command, TimeSpan.FromMilliseconds(random.Next(30)), stop.Token)) beforeTheEnd++;
        }

        asked.Server.Before = null;
        Assert.True(beforeTheEnd > Kills / 2, $"only {beforeTheEnd} of {Kills} kills found the program at work");
        Assert.False(await KilledProgram.RunAsync(command, TimeSpan.Zero, TestContext.Current.CancellationToken));

        Assert.Equal("ok", asked.Study.Database.Connection.Scalar<string>("PRAGMA integrity_check"));
        Assert.Equal((Issues, Issues), (asked.Count("judgment"), asked.Count("language_model_answer")));
        Assert.InRange(asked.Server.Received.Count, Issues, Issues + (Kills * Concurrency));
    }
}
