using Ptarmigan.Collection;
using Ptarmigan.Collection.Collecting;
using Ptarmigan.Collection.GitHub;
using Ptarmigan.Collection.GitHub.Identities;
using Ptarmigan.FakeGitHub;
using Ptarmigan.FakeGitHub.Corpus;
using Ptarmigan.Issues;
using Xunit;

namespace Ptarmigan.Tests.Collection.Collecting;

/// <summary>The files of real issues, served by the fake with the counts that they declare.</summary>
internal sealed class RealCorpus : IAsyncDisposable
{
    // Reading it takes longer than much of what is done with it, and nothing changes it.
    private static readonly Lazy<FakeCorpus> Corpus = new(() => CorpusFolder.Load(TestPaths.RealData("github"), declaredCounts: true));

    private readonly FakeGitHubServer _server;

    private RealCorpus(FakeGitHubServer server) => _server = server;

    /// <summary>Starts a server without limits: with 5,000 requests an hour the reading of timelines by REST would wait.</summary>
    public static async Task<RealCorpus> StartAsync() =>
        new(await FakeGitHubServer.StartAsync(Corpus.Value, new FakeGitHubOptions { WithoutLimits = true }, TestContext.Current.CancellationToken));

    /// <summary>Collects the repositories that another study holds.</summary>
    public async Task<CollectResult> CollectAsync(TestStudy study, TestStudy files, CollectSource source, CollectScope scope = CollectScope.Timeline)
    {
        var names = files.Column("SELECT name FROM repository ORDER BY name_key").Split('|').Select(RepositoryName.Parse);
        using var handler = new SocketsHttpHandler { AllowAutoRedirect = false };
        var options = new GitHubOptions { Server = new GitHubServer(_server.Url), Identities = [GitHubIdentity.Of(new GitHubToken("any"))] };
        using var client = new GitHubClient(study.Study, options, handler);
        return await Collect.RunAsync(study.Study, client, [.. names], new CollectOptions { Source = source, Scope = scope }, null, null, TestContext.Current.CancellationToken);
    }

    public ValueTask DisposeAsync() => _server.DisposeAsync();
}
