using System.Text.Json.Nodes;
using Ptarmigan.Collection.Collecting;
using Ptarmigan.Collection.GitHub;
using Ptarmigan.Collection.GitHub.Identities;
using Ptarmigan.FakeGitHub;
using Ptarmigan.FakeGitHub.Corpus;
using Ptarmigan.Issues;
using Ptarmigan.Storage;
using Xunit;
using static Ptarmigan.Tests.Collection.GitHubJson;

namespace Ptarmigan.Tests.Collection.Collecting;

/// <summary>Real issues and timelines, served by the fake, must come out of a collection as they come out of their files; who closed an issue is told apart.</summary>
public sealed class CollectOfRealDataTests
{
    private static readonly string[] Names =
        ["GantMan/nsfw_model", "HypoX64/DeepMosaics", "mseitzer/pytorch-fid", "richzhang/PerceptualSimilarity", "nikitakit/self-attentive-parser", "songyouwei/ABSA-PyTorch"];

    [Fact]
    public async Task Both_apis_give_the_rows_of_the_files_field_by_field()
    {
        var corpus = CorpusFolder.Load(TestPaths.RealData("github"));
        await using var server = await FakeGitHubServer.StartAsync(corpus, new FakeGitHubOptions(), TestContext.Current.CancellationToken);
        using var files = new TestStudy();
        using var rest = new TestStudy(time: TimeProvider.System);
        using var graph = new TestStudy(time: TimeProvider.System);
        foreach (var repository in Names.Select(name => corpus.Find(name)!))
        {
            files.ImportText(Lines([
                (JsonNode)repository.Json.DeepClone(), .. repository.Issues.Values.Select(issue => issue.Json.DeepClone()),
                .. repository.Issues.Values.Select(issue => Timeline(issue.Number, [.. issue.Timeline.Select(entry => entry.DeepClone())])),
            ]), repository.Name.Replace("/", "__", StringComparison.Ordinal) + ".jsonl");
        }

        var byRest = await CollectAsync(server, rest, CollectSource.Rest);
        var byGraph = await CollectAsync(server, graph, CollectSource.GraphQL);

        Assert.True(byRest.IsComplete);
        Assert.True(byGraph.IsComplete);
        Assert.Equal(Content(files), Content(rest));
        LetTheLastClosingNameTheCloser(files);
        Assert.Equal(Content(files), Content(graph));
    }

    /// <summary>GraphQL has no field for who closed an issue: its collection takes whom the last closing of the timeline names, and nobody for an issue that is open again.</summary>
    private static void LetTheLastClosingNameTheCloser(TestStudy study) => study.Study.Database.Connection.Execute(
        """
        UPDATE issue SET closed_by = CASE WHEN state = 'closed' THEN
            (SELECT e.actor FROM event AS e WHERE e.issue_id = issue.id AND e.kind = 'closed' ORDER BY e.position DESC LIMIT 1) END
        """);

    private static async Task<CollectResult> CollectAsync(FakeGitHubServer server, TestStudy study, CollectSource source)
    {
        using var handler = new SocketsHttpHandler { AllowAutoRedirect = false };
        var options = new GitHubOptions { Server = new GitHubServer(server.Url), Identities = [GitHubIdentity.Of(new GitHubToken("any"))] };
        using var client = new GitHubClient(study.Study, options, handler);
        return await Collect.RunAsync(study.Study, client, [.. Names.Select(RepositoryName.Parse)], new CollectOptions { Source = source }, null, null, TestContext.Current.CancellationToken);
    }

    private static string Content(TestStudy study) => StudyDump.Content(study.Study.Database);
}
