using System.Globalization;
using System.Net;
using Ptarmigan.Collection.GitHub;
using Ptarmigan.Collection.GitHub.Identities;
using Ptarmigan.Issues;
using Ptarmigan.Storage;
using Xunit;
using static Ptarmigan.Tests.Collection.GitHub.StubHandler;

namespace Ptarmigan.Tests.Collection.GitHub;

public sealed class GitHubClientTests : IDisposable
{
    private const string Secret = "ghp_0123456789abcdefSECRET";
    private static readonly RepositoryName Name = RepositoryName.Parse("octo/model");
    private readonly JumpingTime _time = new();
    private readonly TestStudy _study;

    public GitHubClientTests() => _study = new TestStudy(time: _time);

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    public void Dispose() => _study.Dispose();

    [Theory]
    [InlineData("retry-after", "30", "x-ratelimit-remaining", "5", 30)]
    [InlineData("retry-after", "7", "x-ratelimit-remaining", "0", 7)]
    public async Task Retry_after_is_waited_for_first(string one, string value, string other, string otherValue, long seconds)
    {
        await ReadAfter(Json("{}", HttpStatusCode.Forbidden, (one, value), (other, otherValue)));

        Assert.Equal([seconds], _time.Waits);
    }

    [Fact]
    public async Task Used_up_budget_is_waited_for_until_it_resets()
    {
        var reset = _time.GetUtcNow().AddMinutes(10).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);

        await ReadAfter(Json("""{"message":"API rate limit exceeded"}""", HttpStatusCode.Forbidden, ("x-ratelimit-limit", "60"), ("x-ratelimit-remaining", "0"), ("x-ratelimit-reset", reset)));

        Assert.Equal([601L], _time.Waits);
    }

    [Fact]
    public async Task Secondary_limit_without_a_date_is_waited_for_a_minute_then_two_four_eight_and_then_no_more()
    {
        using var client = Client(new StubHandler((_, _) => Json("""{"message":"You have exceeded a secondary rate limit."}""", HttpStatusCode.Forbidden)));

        await Assert.ThrowsAsync<GitHubLimitException>(() => client.ReadRepositoryAsync(Name, Cancellation));

        Assert.Equal([60L, 120, 240, 480], _time.Waits);
    }

    [Fact]
    public async Task Secondary_limit_is_remembered_by_the_next_run()
    {
        using (var first = Client(new StubHandler((_, _) => Json("{}", HttpStatusCode.TooManyRequests, ("retry-after", "7200")))))
        {
            await Assert.ThrowsAsync<GitHubLimitException>(() => first.ReadRepositoryAsync(Name, Cancellation));
        }

        var handler = new StubHandler((_, _) => Json(GitHubJson.Repository().ToJsonString()));
        using var second = Client(handler);
        await Assert.ThrowsAsync<GitHubLimitException>(() => second.ReadRepositoryAsync(Name, Cancellation));

        Assert.Empty(handler.Asked);
    }

    [Fact]
    public async Task Server_without_limits_is_not_waited_for()
    {
        using var client = Client(new StubHandler((_, _) => Json(
            GitHubJson.Repository().ToJsonString(), headers: [("x-ratelimit-limit", "0"), ("x-ratelimit-remaining", "0"), ("x-ratelimit-reset", "0")])));

        await client.ReadRepositoryAsync(Name, Cancellation);
        await client.ReadRepositoryAsync(Name, Cancellation);

        Assert.Empty(_time.Waits);
    }

    [Fact]
    public async Task Plain_refusal_is_no_limit()
    {
        using var client = Client(new StubHandler((_, _) => Json("""{"message":"Resource not accessible"}""", HttpStatusCode.Forbidden)));

        var refusal = await Assert.ThrowsAsync<GitHubException>(() => client.ReadRepositoryAsync(Name, Cancellation));

        Assert.Contains("Resource not accessible", refusal.Message, StringComparison.Ordinal);
        Assert.Empty(_time.Waits);
    }

    [Theory]
    [InlineData("{\"full_name\": \"octo/mo")]
    [InlineData("")]
    [InlineData("<html>Bad gateway</html>")]
    public async Task Answer_that_is_cut_short_is_asked_for_again(string torn)
    {
        await ReadAfter(Json(torn));

        Assert.Equal([1L], _time.Waits);
    }

    [Fact]
    public async Task Failure_of_the_server_is_asked_again_and_then_told()
    {
        var handler = new StubHandler((_, _) => Json("{}", HttpStatusCode.BadGateway));
        using var client = Client(handler);

        await Assert.ThrowsAsync<GitHubException>(() => client.ReadRepositoryAsync(Name, Cancellation));

        Assert.Equal(6, handler.Asked.Count);
    }

    [Fact]
    public async Task Rejected_token_is_told_without_the_token()
    {
        using var client = Client(new StubHandler((_, _) => Json("""{"message":"Bad credentials"}""", HttpStatusCode.Unauthorized)));

        var refusal = await Assert.ThrowsAsync<GitHubException>(() => client.ReadRepositoryAsync(Name, Cancellation));

        Assert.Contains("expired, revoked or mistyped", refusal.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, refusal.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Token_shows_itself_to_nobody()
    {
        var token = new GitHubToken(Secret);

        Assert.Equal("", token.ToString());
        Assert.DoesNotContain("SECRET", System.Text.Json.JsonSerializer.Serialize(token), StringComparison.Ordinal);
        Assert.DoesNotContain("SECRET", GitHubIdentity.Of(token).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Token_does_not_follow_a_link_to_another_server()
    {
        var handler = new StubHandler((request, _) => Json("{}", HttpStatusCode.MovedPermanently, ("location", "https://elsewhere.example/repos/octo/model")));
        using var client = Client(handler);

        var answer = await client.ReadRepositoryAsync(Name, Cancellation);

        Assert.Equal(RepositoryPresence.Absent, answer.Presence);
        Assert.Single(handler.Asked);
    }

    [Theory]
    [InlineData(HttpStatusCode.NotFound, RepositoryPresence.Absent)]
    [InlineData(HttpStatusCode.UnavailableForLegalReasons, RepositoryPresence.Blocked)]
    public async Task Missing_repository_says_how_it_is_missing(HttpStatusCode status, RepositoryPresence presence)
    {
        using var client = Client(new StubHandler((_, _) => Json("{}", status)));

        Assert.Equal(presence, (await client.ReadRepositoryAsync(Name, Cancellation)).Presence);
    }

    [Fact]
    public async Task Renamed_repository_is_followed()
    {
        using var client = Client(new StubHandler((request, _) => request.RequestUri!.AbsolutePath == "/repos/octo/model"
            ? Json("{}", HttpStatusCode.MovedPermanently, ("location", "https://api.github.com/repositories/42"))
            : Json(GitHubJson.Repository("octo/renamed").ToJsonString())));

        var answer = await client.ReadRepositoryAsync(Name, Cancellation);

        Assert.Equal((RepositoryPresence.Renamed, "octo/renamed"), (answer.Presence, answer.Repository!.Name.ToString()));
    }

    [Fact]
    public async Task Answer_that_still_holds_is_not_sent_again()
    {
        var full = 0;
        using var client = Client(new StubHandler((request, _) =>
        {
            if (request.Headers.IfNoneMatch.Any(tag => tag.Tag == "\"one\"")) return new HttpResponseMessage(HttpStatusCode.NotModified);
            full++;
            return Json(GitHubJson.Repository().ToJsonString(), headers: ("etag", "\"one\""));
        }));

        var first = await client.ReadRepositoryAsync(Name, Cancellation);
        var second = await client.ReadRepositoryAsync(Name, Cancellation);

        Assert.Equal((1, false, true), (full, first.IsKept, second.IsKept));
        Assert.Equal(first.Repository, second.Repository);
    }

    [Fact]
    public async Task Commits_are_counted_by_the_last_page()
    {
        using var client = Client(new StubHandler((_, _) => Json("[{}]", headers: ("link", "<https://api.github.com/x?per_page=1&page=2>; rel=\"next\", <https://api.github.com/x?per_page=1&page=731>; rel=\"last\""))));

        Assert.Equal(731, await client.CountCommitsAsync(Name, Cancellation));
    }

    [Fact]
    public async Task App_fetches_a_token_and_another_when_the_first_is_refused()
    {
        using var key = System.Security.Cryptography.RSA.Create(2048);
        var issued = 0;
        var handler = new StubHandler((request, _) =>
        {
            if (request.Method == HttpMethod.Post) return Json($$"""{"token":"ghs_{{++issued}}","expires_at":"2024-05-06T08:08:09Z"}""", HttpStatusCode.Created);
            return request.Headers.Authorization!.Parameter == "ghs_1" ? Json("{}", HttpStatusCode.Unauthorized) : Json(GitHubJson.Repository().ToJsonString());
        });
        using var app = new GitHubApp("7", 11, key.ExportRSAPrivateKeyPem());
        using var client = new GitHubClient(_study.Study, new GitHubOptions { Identities = [app] }, handler);

        await client.ReadRepositoryAsync(Name, Cancellation);

        Assert.Equal(["/app/installations/11/access_tokens", "/repos/octo/model", "/app/installations/11/access_tokens", "/repos/octo/model"], handler.Asked);
    }

    /// <summary>Reads a repository from a network that answers otherwise first.</summary>
    private async Task ReadAfter(HttpResponseMessage first)
    {
        var asked = 0;
        using var client = Client(new StubHandler((_, _) => asked++ == 0 ? first : Json(GitHubJson.Repository().ToJsonString())));
        var answer = await client.ReadRepositoryAsync(Name, Cancellation);
        Assert.Equal(RepositoryPresence.There, answer.Presence);
        Assert.Equal(0, _study.Study.Database.Connection.Scalar<long>("SELECT COUNT(*) FROM rate_limit WHERE identity LIKE '%SECRET%'"));
    }

    private GitHubClient Client(StubHandler handler) =>
        new(_study.Study, new GitHubOptions { Identities = [GitHubIdentity.Of(new GitHubToken(Secret))] }, handler);
}
