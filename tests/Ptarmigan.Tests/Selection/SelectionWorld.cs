using Ptarmigan.Cli;
using Ptarmigan.Cli.Terminals;
using Ptarmigan.FakeGitHub;
using Ptarmigan.FakeGitHub.Corpus;
using Ptarmigan.Storage;
using Ptarmigan.Studies;
using Ptarmigan.Tests.Cli;
using Ptarmigan.Tests.Collection.GitHub;
using Xunit;

namespace Ptarmigan.Tests.Selection;

/// <summary>A fake GitHub full of repositories, and runs of <c>ptarmigan select</c> against it; waits are over at once.</summary>
internal sealed class SelectionWorld : IAsyncDisposable
{
    private const string Token = "ghp_0123456789abcdefghijSECRET";

    private readonly TemporaryFolder _folder = new();
    private int _studies;

    private SelectionWorld(FakeGitHubServer server, JumpingTime time) => (Server, Time) = (server, time);

    public FakeGitHubServer Server { get; }

    public JumpingTime Time { get; }

    /// <summary>Starts a GitHub with so many repositories <c>octo/r1</c>, <c>octo/r2</c>, ..., created thirty hours after one another, each with an issue that is closed.</summary>
    public static async Task<SelectionWorld> StartAsync(int repositories, FakeGitHubOptions? options = null)
    {
        var time = new JumpingTime();
        var server = await FakeGitHubServer.StartAsync(Corpus(repositories), (options ?? new FakeGitHubOptions()) with { Time = time }, TestContext.Current.CancellationToken);
        server.Accept(Token, new Identity("ann"));
        return new SelectionWorld(server, time);
    }

    public static FakeCorpus Corpus(int repositories)
    {
        var corpus = new FakeCorpus();
        for (var number = 1; number <= repositories; number++)
        {
            var repository = corpus.Add(FormattableString.Invariant($"octo/r{number}"));
            repository.Json["created_at"] = new DateTimeOffset(2012, 1, 1, 0, 0, 0, TimeSpan.Zero).AddHours(30 * number).ToStoredText();
            (repository.Readme, repository.CommitCount) = ("# Model", number);
            repository.AddIssue("The model cannot be loaded", "2024-01-01T00:00:00Z").Close("2024-01-02T00:00:00Z");
        }

        return corpus;
    }

    /// <summary>Makes a study, with the names of its candidates.</summary>
    /// <returns>Its folder.</returns>
    public string NewStudy(params string[] candidates)
    {
        var folder = _folder[FormattableString.Invariant($"study{_studies++}")];
        using var study = Study.Create(folder, new Protocol { Selection = CandidateStudy.Nothing }, Time);
        if (candidates.Length > 0)
            Ptarmigan.Selection.Sources.CandidateSources.AddFile(study, _folder.Write("list.txt", string.Join('\n', candidates)), TestContext.Current.CancellationToken);
        return folder;
    }

    public Task<CommandLineRun> SearchAsync(string study, params string[] options) => RunAsync(study, ["search", "octo", .. options]);

    public Task<CommandLineRun> MetadataAsync(string study, params string[] options) => RunAsync(study, ["metadata", .. options]);

    /// <summary>All that is known of the candidates but when it was read.</summary>
    public static string Candidates(string folder)
    {
        using var study = Study.Open(folder, TimeProvider.System);
        var connection = study.Database.Connection;
        Assert.Equal("ok", connection.Scalar<string>("PRAGMA integrity_check"));
        string[] queries =
        [
            """
            SELECT name, current_name, github_id, absence, description, language, licence, topics, readme, stars, forks, size_kilobytes, commits, issues, closed_issues,
                open_issues, is_fork, is_archived, has_issues, created_at, last_activity_at, read_at IS NULL FROM candidate ORDER BY name
            """,
            "SELECT c.name, t.number, t.title, t.body FROM candidate_text AS t JOIN candidate AS c ON c.id = t.candidate_id ORDER BY 1, 2",
            "SELECT kind, name, sha256, repositories, note FROM candidate_source ORDER BY 1, 2",
            "SELECT c.name, s.name FROM candidate_origin AS o JOIN candidate AS c ON c.id = o.candidate_id JOIN candidate_source AS s ON s.id = o.source_id ORDER BY 1, 2",
            "SELECT COUNT(*) FROM repository_search UNION ALL SELECT COUNT(*) FROM repository_search_part UNION ALL SELECT COUNT(*) FROM repository_search_hit",
        ];
        return string.Join("\n--\n", queries.Select(query => string.Join('\n', connection.Query(query, row => string.Join('|', Enumerable.Range(0, row.FieldCount).Select(at => row.GetValue(at)))))));
    }

    public async ValueTask DisposeAsync()
    {
        await Server.DisposeAsync();
        _folder.Dispose();
    }

    private async Task<CommandLineRun> RunAsync(string study, string[] arguments)
    {
        var (output, error) = (new StringWriter { NewLine = "\n" }, new StringWriter { NewLine = "\n" });
        var terminal = new Terminal
        {
            Output = output, Error = error, Folder = study, Time = Time, Width = 100, Environment = name => name == "GITHUB_TOKEN" ? Token : null,
        };
        var exitCode = await PtarmiganCommandLine.RunAsync(["select", .. arguments, "--api-url", Server.Url], terminal, TestContext.Current.CancellationToken);
        return new CommandLineRun(exitCode, output.ToString(), error.ToString());
    }
}
