using Ptarmigan.Cli;
using Ptarmigan.Cli.Terminals;
using Ptarmigan.FakeGitHub;
using Ptarmigan.FakeGitHub.Corpus;
using Ptarmigan.Tests.Cli;
using Ptarmigan.Tests.Collection.GitHub;
using Xunit;

namespace Ptarmigan.Tests.Collection.Collecting;

/// <summary>A fake GitHub with one repository, and runs of <c>ptarmigan collect</c> against it; waits are over at once.</summary>
internal sealed class FakeWorld : IAsyncDisposable
{
    public const string Token = "ghp_0123456789abcdefghijSECRET";

    private FakeWorld(FakeGitHubServer server, FakeRepository repository, JumpingTime time) => (Server, Repository, Time) = (server, repository, time);

    public FakeGitHubServer Server { get; }

    public FakeRepository Repository { get; }

    public JumpingTime Time { get; }

    /// <summary>Starts a GitHub with <c>octo/model</c> and so many issues, each a minute younger than the one before.</summary>
    public static async Task<FakeWorld> StartAsync(int issues = 6, FakeGitHubOptions? options = null, JumpingTime? time = null)
    {
        var corpus = new FakeCorpus();
        var repository = corpus.Add("octo/model");
        for (var number = 1; number <= issues; number++)
        {
            var issue = repository.AddIssue($"Crash {number}", At(number), $"It fails {number} times.");
            if (number % 2 == 0) issue.Comment(At(number, 1), $"Me too {number}");
            if (number % 3 == 0) issue.Close(At(number, 2));
        }

        time ??= new JumpingTime();
        var server = await FakeGitHubServer.StartAsync(corpus, (options ?? new FakeGitHubOptions()) with { Time = time, KeepsBodies = true }, TestContext.Current.CancellationToken);
        server.Accept(Token, new Identity("ann"));
        return new FakeWorld(server, repository, time);
    }

    /// <summary>Minutes and seconds after a new year.</summary>
    public static string At(int minute, int second = 0) => $"2024-01-01T{minute / 60:00}:{minute % 60:00}:{second:00}Z";

    /// <summary>A time later than all issues.</summary>
    public static string Later(int minute) => $"2024-03-01T00:{minute:00}:00Z";

    public TestStudy NewStudy() => new(time: Time);

    /// <summary>Runs <c>ptarmigan collect octo/model</c>.</summary>
    public async Task<CommandLineRun> CollectAsync(TestStudy study, params string[] options)
    {
        var (output, error) = (new StringWriter { NewLine = "\n" }, new StringWriter { NewLine = "\n" });
        var terminal = new Terminal
        {
            Output = output,
            Error = error,
            Folder = Path.Combine(study.Folder, "study"),
            Time = Time,
            Width = 100,
            Environment = name => name == "GITHUB_TOKEN" ? Token : null,
        };
        var exitCode = await PtarmiganCommandLine.RunAsync(["collect", "octo/model", "--api-url", Server.Url, .. options], terminal, TestContext.Current.CancellationToken);
        return new CommandLineRun(exitCode, output.ToString(), error.ToString());
    }

    /// <summary>What a first collection of what is there now gives.</summary>
    public async Task<string> FreshAsync(params string[] options)
    {
        Server.Faults.Clear();
        using var study = NewStudy();
        (await CollectAsync(study, options)).EndedWith(0);
        return StudyDump.Content(study.Study.Database);
    }

    public ValueTask DisposeAsync() => Server.DisposeAsync();
}
