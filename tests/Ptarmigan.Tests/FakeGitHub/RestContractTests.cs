using System.Text.Json.Nodes;
using Ptarmigan.FakeGitHub;
using Ptarmigan.FakeGitHub.Corpus;
using Xunit;

namespace Ptarmigan.Tests.FakeGitHub;

public sealed class RestContractTests
{
    private static readonly (string Operation, string Path)[] Made =
    [
        ("GET /repos/{owner}/{repo}", "/repos/octo/model"), ("GET /repos/{owner}/{repo}/issues", "/repos/octo/model/issues?state=all"),
        ("GET /repos/{owner}/{repo}/issues/{issue_number}", "/repos/octo/model/issues/1"),
        ("GET /repos/{owner}/{repo}/issues/{issue_number}", "/repos/octo/model/issues/3"),
        ("GET /repos/{owner}/{repo}/issues/{issue_number}", "/repos/octo/model/issues/99"),
        ("GET /repos/{owner}/{repo}/issues/comments", "/repos/octo/model/issues/comments"),
        ("GET /repos/{owner}/{repo}/issues/events", "/repos/octo/model/issues/events"),
        ("GET /repos/{owner}/{repo}/issues/{issue_number}/comments", "/repos/octo/model/issues/1/comments"),
        ("GET /repos/{owner}/{repo}/issues/{issue_number}/timeline", "/repos/octo/model/issues/1/timeline"),
        ("GET /repos/{owner}/{repo}/issues/{issue_number}/events", "/repos/octo/model/issues/1/events"),
        ("GET /repos/{owner}/{repo}/commits", "/repos/octo/model/commits?per_page=1"), ("GET /repos/{owner}/{repo}/readme", "/repos/octo/model/readme"),
        ("GET /search/repositories", "/search/repositories?q=octo"), ("GET /search/repositories", "/search/repositories?q=octo created:2019-01-01T00:00:00Z..2021-01-01T00:00:00Z"),
        ("GET /search/issues", "/search/issues?q=repo:octo/model is:issue"), ("GET /repos/{owner}/{repo}", "/repos/octo/none"), ("GET /rate_limit", "/rate_limit"),
    ];

    [Fact]
    public async Task Answers_of_the_fake_fit_the_published_description()
    {
        var corpus = new FakeCorpus();
        var repository = corpus.Add("octo/model");
        (repository.Readme, repository.CommitCount) = ("# Model", 3);
        var other = repository.AddPullRequest("Change", "2024-01-01T00:00:00Z");
        repository.AddIssue("Crash", "2024-01-01T00:00:00Z", body: null, login: null)
            .Comment("2024-01-01T00:01:00Z", "Same here", login: null).Label("2024-01-01T00:02:00Z", "bug").Close("2024-01-01T00:03:00Z", "not_planned")
            .Reopen("2024-01-01T00:04:00Z").Rename("2024-01-01T00:05:00Z", "Crash at load").CrossReference("2024-01-01T00:06:00Z", other);
        repository.AddIssue("Gone", "2024-01-01T00:00:00Z").Delete();
        await using var server = await FakeGitHubServer.StartAsync(corpus, new FakeGitHubOptions(), TestContext.Current.CancellationToken);
        using var asking = new Asking(server);

        // Number 1 is the pull request; the issue with a life is number 2.
        Assert.Empty(await GitHubContract.FlawsOfAsync(await SamplesAsync(asking, Made.Select(one => (one.Operation, one.Path.Replace("/issues/1", "/issues/2", StringComparison.Ordinal))))));
    }

    [Fact]
    public async Task Answers_from_real_files_fit_the_published_description()
    {
        await using var server = await FakeGitHubServer.StartAsync(
            CorpusFolder.Load(TestPaths.RealData("github")), new FakeGitHubOptions(), TestContext.Current.CancellationToken);
        using var asking = new Asking(server);
        var paths = Enumerable.Range(1, 40).Select(number => ("GET /repos/{owner}/{repo}/issues/{issue_number}/timeline", $"/repos/GantMan/nsfw_model/issues/{number}/timeline"))
            .Append(("GET /repos/{owner}/{repo}", "/repos/GantMan/nsfw_model")).Append(("GET /repos/{owner}/{repo}/issues", "/repos/GantMan/nsfw_model/issues?state=all&per_page=100"));

        Assert.Empty(await GitHubContract.FlawsOfAsync((await SamplesAsync(asking, paths)).Where(sample => sample["status"]!.GetValue<int>() == 200)));
    }

    private static async Task<List<JsonObject>> SamplesAsync(Asking asking, IEnumerable<(string Operation, string Path)> paths)
    {
        var samples = new List<JsonObject>();
        foreach (var (operation, path) in paths)
        {
            var response = await asking.GetAsync(path);
            samples.Add(new JsonObject { ["operation"] = operation, ["status"] = (int)response.StatusCode, ["body"] = await Asking.BodyAsync(response) });
        }

        return samples;
    }
}
