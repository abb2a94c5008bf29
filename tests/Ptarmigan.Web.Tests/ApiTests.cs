using System.Net;
using System.Text.Json;
using Ptarmigan.Accounts;
using Xunit;

namespace Ptarmigan.Web.Tests;

public sealed class ApiTests(SharedStudy shared)
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Pages_of_issues_lead_to_every_issue_once()
    {
        using var visitor = shared.Visitor();
        foreach (var order in (string[])["newest", "oldest", "repository", "closed", "comments"])
        {
            var seen = new List<string>();
            for (var next = $"/api/issues?size=7&order={order}"; next is not null;)
            {
                var page = await Get(visitor, next);
                Assert.Equal(40, page.GetProperty("count").GetInt32());
                seen.AddRange(page.GetProperty("issues").EnumerateArray().Select(issue => $"{issue.GetProperty("repository")}#{issue.GetProperty("number")}"));
                next = page.GetProperty("next").GetString();
            }

            Assert.Equal(40, seen.Count);
            Assert.Equal(40, seen.Distinct().Count());
        }
    }

    [Fact]
    public async Task An_issue_comes_with_everything_said_on_it()
    {
        using var visitor = shared.Visitor();

        var issue = await Get(visitor, "/api/issues/snowfield/feathers/1");

        Assert.Equal(2, issue.GetProperty("comments").GetArrayLength());
        Assert.Equal(64, issue.GetProperty("snapshotSha256").GetString()!.Length);
        Assert.Equal("closed", issue.GetProperty("issue").GetProperty("state").GetString());
    }

    [Theory]
    [InlineData("/api/nothing", HttpStatusCode.NotFound)]
    [InlineData("/api/issues/a/b/1", HttpStatusCode.NotFound)]
    [InlineData("/api/issues/a/b/x", HttpStatusCode.NotFound)]
    [InlineData("/api/issues?size=0", HttpStatusCode.BadRequest)]
    [InlineData("/api/issues?size=many", HttpStatusCode.BadRequest)]
    [InlineData("/api/issues?after=nonsense", HttpStatusCode.BadRequest)]
    public async Task Every_error_has_one_shape(string address, HttpStatusCode status)
    {
        using var visitor = shared.Visitor();

        var answer = await visitor.GetAsync(address, Cancellation);

        Assert.Equal(status, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Cancellation)).RootElement;
        Assert.Equal((int)status, problem.GetProperty("status").GetInt32());
        Assert.True(problem.TryGetProperty("title", out _));
    }

    [Fact]
    public async Task A_stranger_gets_401_as_a_problem_and_a_member_gets_the_study()
    {
        await using var served = await ServedStudy.Start(MadeUpStudy.Fill, isTeam: true);
        using var stranger = served.Visitor();
        using var reader = await served.Member("rea", Role.Reader);

        var answer = await stranger.GetAsync("/api/study", Cancellation);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal(40, (await Get(reader, "/api/study")).GetProperty("issues").GetInt32());
    }

    [Fact]
    public async Task The_description_names_every_endpoint()
    {
        await using var served = await ServedStudy.Start();
        using var visitor = served.Visitor();

        var paths = (await Get(visitor, "/api/openapi.json")).GetProperty("paths").EnumerateObject().Select(path => path.Name).Order(StringComparer.Ordinal);

        Assert.Equal(
            [
                "/api/agreement", "/api/agreement/table.csv", "/api/agreement/table.tex", "/api/agreement/{id}", "/api/batches", "/api/batches/{number}/close", "/api/batches/{number}/review",
                "/api/batches/{number}/sign", "/api/codebook", "/api/codebook/difference", "/api/codebook/operations", "/api/codebook/preview", "/api/codebook/versions",
                "/api/codebook/versions/{version}", "/api/coding/challenges", "/api/coding/challenges/{id}/recode", "/api/coding/challenges/{id}/take-back", "/api/coding/done",
                "/api/coding/exclusions", "/api/coding/exclusions/take-back", "/api/coding/issues/{owner}/{name}/{number}", "/api/coding/memos", "/api/coding/memos/{id}",
                "/api/coding/revisits/{challenge}/settle", "/api/coding/undo", "/api/guidelines/{question}", "/api/guidelines/{question}/difference",
                "/api/issues", "/api/issues/{owner}/{name}/{number}", "/api/repositories", "/api/rounds", "/api/rounds/{id}", "/api/rounds/{id}/adjudication",
                "/api/rounds/{id}/adjudication/decisions", "/api/rounds/{id}/adjudication/notes", "/api/rounds/{id}/close", "/api/rounds/{id}/decisions/mine",
                "/api/rounds/{id}/queue/answers", "/api/rounds/{id}/queue/clears", "/api/rounds/{id}/queue/next", "/api/rounds/{id}/queue/redo", "/api/rounds/{id}/queue/skips",
                "/api/rounds/{id}/queue/undo", "/api/rounds/{id}/queue/{position}", "/api/rounds/{id}/unlock", "/api/study",
            ],
            paths);
    }

    private static async Task<JsonElement> Get(HttpClient visitor, string address) =>
        JsonDocument.Parse(await visitor.GetStringAsync(address, Cancellation)).RootElement.Clone();
}
