using System.Net;
using Ptarmigan.FakeGitHub;
using Ptarmigan.FakeGitHub.Corpus;
using Xunit;

namespace Ptarmigan.Tests.FakeGitHub;

public sealed class FakeGitHubTests
{
    [Fact]
    public async Task Links_lead_through_all_issues_once_and_numbered_pages_end()
    {
        var corpus = new FakeCorpus();
        var repository = corpus.Add("octo/model");
        for (var number = 1; number <= 25; number++) repository.AddIssue($"Issue {number}", At(number));
        await using var server = await StartAsync(corpus, new FakeGitHubOptions { OffsetLimit = 10 });
        using var asking = new Asking(server);

        var numbers = new List<int>();
        var next = "/repos/octo/model/issues?state=all&per_page=10&direction=asc";
        while (next is not null)
        {
            var page = await asking.GetAsync(next);
            numbers.AddRange((await Asking.BodyAsync(page)).AsArray().Select(issue => issue!["number"]!.GetValue<int>()));
            next = page.Headers.TryGetValues("Link", out var links) ? links.First().Split('<', '>')[1] : null;
            if (next is not null) Assert.Contains($"/repositories/{repository.Id}/issues?", next, StringComparison.Ordinal);
        }

        Assert.Equal(Enumerable.Range(1, 25), numbers);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await asking.GetAsync("/repos/octo/model/issues?per_page=10&page=2")).StatusCode);
    }

    [Fact]
    public async Task Deleted_hidden_and_transferred_issues_answer_410_404_and_301()
    {
        var corpus = new FakeCorpus();
        var (from, to) = (corpus.Add("octo/model"), corpus.Add("octo/other"));
        from.AddIssue("Deleted", At(1)).Delete();
        from.AddIssue("Hidden", At(2)).Hide();
        from.AddIssue("Moved", At(3)).TransferTo(to, At(4));
        await using var server = await StartAsync(corpus);
        using var asking = new Asking(server);

        Assert.Equal(HttpStatusCode.Gone, (await asking.GetAsync("/repos/octo/model/issues/1")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await asking.GetAsync("/repos/octo/model/issues/2")).StatusCode);
        var moved = await asking.GetAsync("/repos/octo/model/issues/3");
        Assert.Equal(HttpStatusCode.MovedPermanently, moved.StatusCode);
        Assert.Equal($"{server.Url}/repositories/{to.Id}/issues/1", moved.Headers.Location!.ToString());
        Assert.Equal(HttpStatusCode.NotFound, (await asking.GetAsync("/repos/octo/model/issues/3/timeline")).StatusCode);
    }

    [Fact]
    public async Task Etag_is_of_the_token_and_an_unchanged_answer_costs_nothing()
    {
        var corpus = new FakeCorpus();
        corpus.Add("octo/model");
        await using var server = await StartAsync(corpus);
        using var asking = new Asking(server);
        using var another = new Asking(server, "u");

        var tag = (await asking.GetAsync("/repos/octo/model")).Headers.ETag!.ToString();
        var again = await asking.GetAsync("/repos/octo/model", ("If-None-Match", tag));

        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
        Assert.Equal("4999", again.Headers.GetValues("X-RateLimit-Remaining").Single());
        Assert.Equal(HttpStatusCode.OK, (await another.GetAsync("/repos/octo/model", ("If-None-Match", tag))).StatusCode);
    }

    [Theory]
    [InlineData("{ repository(owner: \"octo\", name: \"model\") { nonsense } }", "Field 'nonsense' doesn't exist on type 'Repository'")]
    [InlineData("{ repository(owner: \"octo\", name: \"model\") { issues { nodes { number } } } }", "You must provide a `first` or `last` value")]
    [InlineData("{ repository(owner: \"octo\", name: \"model\") { issues(first: 101) { nodes { number } } } }", "Requesting 101 records on the `issues` connection")]
    [InlineData("{ repository(owner: \"octo\", name: \"model\") { issue(number: 9) { number } } }", "Could not resolve to an Issue with the number of 9.")]
    [InlineData("{ repository(owner: \"octo\", name: \"none\") { id } }", "Could not resolve to a Repository with the name 'octo/none'.")]
    [InlineData("query($x: Int!) { rateLimit { cost } }", "Variable $x is declared by anonymous query but not used")]
    [InlineData("{ rateLimit { ", "Parse error")]
    public async Task Queries_that_GitHub_refuses_are_refused_with_status_200(string query, string message)
    {
        var corpus = new FakeCorpus();
        corpus.Add("octo/model");
        await using var server = await StartAsync(corpus);
        using var asking = new Asking(server);

        var errors = (await asking.QueryAsync(query))["errors"]!.AsArray();

        Assert.StartsWith(message, errors[0]!["message"]!.GetValue<string>(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_query_costs_what_the_documentation_computes()
    {
        var corpus = new FakeCorpus();
        corpus.Add("octo/model");
        await using var server = await StartAsync(corpus);
        using var asking = new Asking(server);

        var answer = await asking.QueryAsync(
            """
            { repository(owner: "octo", name: "model") { issues(first: 100) { nodes {
                comments(first: 100) { totalCount pageInfo { endCursor } } timelineItems(first: 100) { totalCount pageInfo { endCursor } }
                labels(first: 20) { nodes { name } } assignees(first: 10) { nodes { login } } } } }
              rateLimit { cost nodeCount remaining } }
            """);

        Assert.Equal(4, answer["data"]!["rateLimit"]!["cost"]!.GetValue<int>());
        Assert.Equal(23_100, answer["data"]!["rateLimit"]!["nodeCount"]!.GetValue<int>());
        Assert.Equal(4996, answer["data"]!["rateLimit"]!["remaining"]!.GetValue<int>());
    }

    private static Task<FakeGitHubServer> StartAsync(FakeCorpus corpus, FakeGitHubOptions? options = null) =>
        FakeGitHubServer.StartAsync(corpus, options ?? new FakeGitHubOptions(), TestContext.Current.CancellationToken);

    private static string At(int minute) => $"2024-01-01T00:{minute:00}:00Z";
}
