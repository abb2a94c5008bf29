using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using Ptarmigan.Collection.GitHub.Limits;
using Ptarmigan.Issues;
using Ptarmigan.Studies;

namespace Ptarmigan.Collection.GitHub;

/// <summary>GitHub's API as a study needs it: polite, serial, and with no secret in anything it returns or throws.</summary>
public sealed class GitHubClient : IDisposable
{
    private readonly GitHubOptions _options;
    private readonly TimeProvider _time;
    private readonly ConditionalAnswers _kept;

    /// <summary>Makes a client.</summary>
    /// <param name="study">The study, whose clock counts and whose store remembers limits and answers.</param>
    /// <param name="options">Whom to ask, and in whose name.</param>
    /// <param name="handler">The network; the caller disposes it. It must not follow redirects by itself.</param>
    public GitHubClient(Study study, GitHubOptions options, HttpMessageHandler handler)
    {
        ArgumentNullException.ThrowIfNull(study);
        ArgumentNullException.ThrowIfNull(options);
        (_options, _time) = (options, study.Time);
        Transport = new GitHubTransport(study, options, handler);
        _kept = new ConditionalAnswers(study, Transport.MainIdentity);
    }

    /// <summary>Whether somebody asks, so that GraphQL answers and the budget is 5,000 an hour instead of 60.</summary>
    public bool HasIdentity => Transport.HasIdentity;

    /// <summary>How many requests were sent so far.</summary>
    public long Requests => Transport.Requests;

    /// <summary>What may still be asked, as GitHub last told.</summary>
    public IReadOnlyList<RateBudget> Budgets => Transport.Budgets;

    /// <summary>The requests below this surface.</summary>
    internal GitHubTransport Transport { get; }

    /// <summary>Where the API is.</summary>
    internal GitHubServer Server => _options.Server;

    /// <summary>Reads a repository's metadata; an answer that still holds costs nothing.</summary>
    /// <param name="name">Its name, an old one too.</param>
    /// <param name="cancellation">Ends the waiting.</param>
    /// <exception cref="GitHubException">GitHub refuses or cannot be reached; that the repository is not there is no exception.</exception>
    /// <exception cref="GitHubLimitException">GitHub wants a longer pause than the run may make.</exception>
    internal async Task<RepositoryAnswer> ReadRepositoryAsync(RepositoryName name, CancellationToken cancellation) =>
        RepositoryAnswer.Of(name, await GetKeptAsync(Server.Rest($"/repos/{name}"), cancellation));

    /// <summary>Counts the commits of a repository's default branch; null where it has none or GitHub does not say.</summary>
    internal async Task<long?> CountCommitsAsync(RepositoryName name, CancellationToken cancellation)
    {
        var answer = await GetKeptAsync(Server.Rest($"/repos/{name}/commits?per_page=1"), cancellation);
        return answer.IsSuccess ? CountByLink(answer) : answer.Status == HttpStatusCode.Conflict ? 0 : null;
    }

    /// <summary>Counts a repository's issues without pull requests, open and closed; null where nobody asks or GitHub does not say.</summary>
    internal async Task<long?> CountIssuesAsync(RepositoryName name, CancellationToken cancellation)
    {
        var query = Uri.EscapeDataString($"repo:{name} is:issue");
        var answer = await Transport.SendAsync(new GitHubRequest(Server.Rest($"/search/issues?q={query}&per_page=1"), GitHubRequest.Search), cancellation);
        if (!answer.IsSuccess) return null;
        using var json = JsonDocument.Parse(answer.Body);
        return json.RootElement.TryGetProperty("total_count", out var total) ? total.GetInt64() : null;
    }

    /// <summary>Reads a repository's README as text; null where it has none.</summary>
    internal async Task<string?> ReadReadmeAsync(RepositoryName name, CancellationToken cancellation)
    {
        var answer = await GetKeptAsync(Server.Rest($"/repos/{name}/readme"), cancellation);
        if (!answer.IsSuccess) return null;
        using var json = JsonDocument.Parse(answer.Body);
        if (!json.RootElement.TryGetProperty("content", out var content) || content.GetString() is not { } text) return null;
        // The encoding is base64 with line breaks, which the decoder passes over.
        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text, bytes, out var length) ? Encoding.UTF8.GetString(bytes, 0, length) : null;
    }

    /// <summary>Searches for repositories, page by page; GitHub shows the first 1,000 of a query at most.</summary>
    /// <param name="query">A query in GitHub's search language.</param>
    /// <param name="cancellation">Ends the waiting.</param>
    internal async IAsyncEnumerable<RepositorySearchPage> SearchRepositoriesAsync(
        string query, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellation)
    {
        for (var address = Server.Rest($"/search/repositories?q={Uri.EscapeDataString(query)}&per_page=100"); address is not null;)
        {
            var answer = await Transport.SendAsync(new GitHubRequest(address, GitHubRequest.Search), cancellation);
            if (!answer.IsSuccess) throw GitHubRefusal.Of(answer, query);
            yield return RepositorySearchPage.Of(answer);
            address = answer.Next;
        }
    }

    /// <summary>Gets an address of the REST API.</summary>
    internal Task<GitHubAnswer> GetAsync(Uri address, CancellationToken cancellation) =>
        Transport.SendAsync(new GitHubRequest(address, GitHubRequest.Core), cancellation);

    /// <summary>Gets an address, or the kept answer where GitHub says that it still holds.</summary>
    internal async Task<GitHubAnswer> GetKeptAsync(Uri address, CancellationToken cancellation)
    {
        var kept = _kept.Find(address);
        var answer = await Transport.SendAsync(new GitHubRequest(address, GitHubRequest.Core) { KnownTag = kept?.Tag }, cancellation);
        if (answer.Status == HttpStatusCode.NotModified && kept is var (_, body, link))
        {
            var headers = new Dictionary<string, string>(answer.Headers, StringComparer.OrdinalIgnoreCase);
            if (link is not null) headers["link"] = link;
            return answer with { Status = HttpStatusCode.OK, Body = body, Headers = headers, IsKept = true };
        }

        // What a redirect led to is asked for at the old address again, so that a name given to another repository shows.
        if (answer.Status == HttpStatusCode.OK && answer.Address == address && answer.Header("etag") is { } tag) _kept.Keep(address, tag, answer);
        return answer;
    }

    /// <summary>Tells of a pause that is made outside the transport.</summary>
    internal void Pause(string why, TimeSpan wait) => _options.Pausing?.Invoke(new GitHubPause(why, _time.GetUtcNow() + wait));

    /// <inheritdoc/>
    public void Dispose()
    {
        Transport.Dispose();
        _kept.Dispose();
    }

    /// <summary>With one a page, the number of the last page is how many there are.</summary>
    private static long CountByLink(GitHubAnswer answer)
    {
        var last = LinkHeader.Find(answer.Header("link"), "last", answer.Address);
        if (last is null)
        {
            using var json = JsonDocument.Parse(answer.Body);
            return json.RootElement.GetArrayLength();
        }

        var page = last.Query.TrimStart('?').Split('&').Select(part => part.Split('=')).FirstOrDefault(part => part is ["page", _]);
        return page is [_, var number] ? long.Parse(number, CultureInfo.InvariantCulture) : 1;
    }
}
