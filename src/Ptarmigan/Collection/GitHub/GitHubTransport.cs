using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Polly;
using Polly.Retry;
using Ptarmigan.Collection.GitHub.Identities;
using Ptarmigan.Collection.GitHub.Limits;
using Ptarmigan.Studies;

namespace Ptarmigan.Collection.GitHub;

/// <summary>Sends requests one after the other, waits as GitHub asks, and tries again what a network lost.</summary>
internal sealed class GitHubTransport : IDisposable
{
    private const int MostRedirects = 5;
    private const long MostBytes = 256L << 20;

    private readonly Study _study;
    private readonly GitHubOptions _options;
    private readonly HttpClient _http;
    private readonly List<Lane> _lanes;
    private readonly ResiliencePipeline<GitHubAnswer> _pipeline;

    public GitHubTransport(Study study, GitHubOptions options, HttpMessageHandler handler)
    {
        (_study, _options) = (study, options);
        _http = new HttpClient(handler, disposeHandler: false) { Timeout = options.Patience, MaxResponseContentBufferSize = MostBytes };
        _lanes = [.. options.Identities.Select(identity => new Lane(identity, new RateLimits(study, identity.Name)))];
        _pipeline = new ResiliencePipelineBuilder<GitHubAnswer> { TimeProvider = study.Time }.AddRetry(Retries()).Build();
    }

    /// <summary>How many requests were sent, failed ones too.</summary>
    public long Requests { get; private set; }

    /// <summary>Whether somebody asks, so that GraphQL answers.</summary>
    public bool HasIdentity => !_lanes[0].Identity.IsNobody;

    /// <summary>The name under which answers to conditional requests are kept.</summary>
    public string MainIdentity => _lanes[0].Identity.Name;

    /// <summary>The budgets of all identities, as last told.</summary>
    public IReadOnlyList<RateBudget> Budgets => [.. _lanes.SelectMany(lane => lane.Limits.Budgets)];

    /// <summary>Sends a request until it is answered.</summary>
    /// <returns>The answer, whatever its status, but neither a limit nor, for a GET, a failure of the server.</returns>
    /// <exception cref="GitHubLimitException">GitHub wants a longer pause than the run may make.</exception>
    /// <exception cref="GitHubException">The token is refused, or GitHub cannot be reached.</exception>
    public async Task<GitHubAnswer> SendAsync(GitHubRequest request, CancellationToken cancellation)
    {
        for (var redirects = 0; ; redirects++)
        {
            var answer = await SendOnceAsync(request, cancellation);
            if (!answer.IsRedirect || !request.FollowsRedirects || request.IsGraph) return answer;
            if (redirects == MostRedirects) throw new GitHubException("GitHub redirects in a circle.", request.Address.AbsoluteUri);
            if (Target(answer) is not { } target) return answer;
            request = request with { Address = target, KnownTag = null };
        }
    }

    /// <summary>Where a redirect leads, if it says so and stays on the server.</summary>
    public Uri? Target(GitHubAnswer answer) =>
        Uri.TryCreate(answer.Address, answer.Header("location"), out var target) && answer.Header("location") is { Length: > 0 } && _options.Server.Owns(target) ? target : null;

    /// <summary>Writes the budgets into the study.</summary>
    public void KeepBudgets()
    {
        foreach (var lane in _lanes) lane.Limits.Keep();
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        KeepBudgets();
        _http.Dispose();
    }

    private async Task<GitHubAnswer> SendOnceAsync(GitHubRequest request, CancellationToken cancellation)
    {
        if (!_options.Server.Owns(request.Address)) throw new GitHubException("GitHub sent a link to another server; the token does not go there.", request.Address.AbsoluteUri);
        for (var isRenewed = false; ;)
        {
            var lane = await WaitForTurnAsync(request.Resource, cancellation);
            var answer = await SendOverNetworkAsync(request, lane, cancellation);
            lane.Limits.Note(answer, request.Resource);
            if (LimitRules.Find(answer, request.IsGraph && HasErrors(answer.Body), _study.Time.GetUtcNow()) is { } hit)
            {
                var (until, isHopeless) = lane.Limits.Strike(request.Resource, hit);
                if (isHopeless) throw new GitHubLimitException(request.Resource, hit.IsSecondary, until);
                continue;
            }

            if (answer.Status == HttpStatusCode.Unauthorized)
            {
                if (isRenewed || !lane.Identity.TryRenew()) throw Rejected(lane.Identity);
                isRenewed = true;
                continue;
            }

            lane.Limits.Clear(request.Resource);
            return answer;
        }
    }

    /// <summary>Chooses the identity that may ask first, and waits until it may.</summary>
    private async Task<Lane> WaitForTurnAsync(string resource, CancellationToken cancellation)
    {
        var (lane, closed) = _lanes.Select(lane => (Lane: lane, Closed: lane.Limits.Closed(resource)))
            .OrderBy(turn => turn.Closed?.Until ?? DateTimeOffset.MinValue).First();
        if (closed is not var (until, isSecondary)) return lane;

        var wait = until - _study.Time.GetUtcNow();
        if (wait > _options.MaxWait) throw new GitHubLimitException(resource, isSecondary, until);
        _options.Pausing?.Invoke(new GitHubPause(isSecondary ? "GitHub's secondary limit" : $"the budget ({resource}) is used up", until));
        if (wait > TimeSpan.Zero) await Task.Delay(wait, _study.Time, cancellation);
        return lane;
    }

    private async Task<GitHubAnswer> SendOverNetworkAsync(GitHubRequest request, Lane lane, CancellationToken cancellation)
    {
        try
        {
            return await _pipeline.ExecuteAsync(async token => await ExchangeAsync(request, lane.Identity, token), cancellation);
        }
        catch (Exception failure) when (IsLost(failure) && !cancellation.IsCancellationRequested)
        {
            throw new GitHubException(
                $"GitHub cannot be reached: {failure.Message}", request.Address.GetLeftPart(UriPartial.Path), "Check the network and --api-url, and run the same command again; it goes on where it was.", failure)
            { EndsRun = true };
        }
    }

    private async Task<GitHubAnswer> ExchangeAsync(GitHubRequest request, GitHubIdentity identity, CancellationToken cancellation)
    {
        Requests++;
        using var message = new HttpRequestMessage(request.IsGraph ? HttpMethod.Post : HttpMethod.Get, request.Address);
        GitHubServer.AddHeaders(message);
        message.Headers.Authorization = await identity.AuthoriseAsync(new IdentityContext(_http, _options.Server, _study.Time.GetUtcNow()), cancellation);
        if (request.KnownTag is { } tag) message.Headers.TryAddWithoutValidation("If-None-Match", tag);
        if (request.Json is { } json)
        {
            message.Content = new ByteArrayContent(json);
            message.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        }

        using var response = await _http.SendAsync(message, HttpCompletionOption.ResponseContentRead, cancellation);
        var body = await response.Content.ReadAsByteArrayAsync(cancellation);
        if (response.StatusCode == HttpStatusCode.OK && !IsWhole(body)) throw new HttpIOException(HttpRequestError.ResponseEnded, "The answer is cut short or is no JSON.");

        var headers = response.Headers.Concat(response.Content.Headers)
            .GroupBy(header => header.Key, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(header => header.Key, header => string.Join(", ", header.SelectMany(one => one.Value)), StringComparer.OrdinalIgnoreCase);
        return new GitHubAnswer(response.StatusCode, headers, body, request.Address);
    }

    private RetryStrategyOptions<GitHubAnswer> Retries() => new()
    {
        MaxRetryAttempts = 5,
        BackoffType = DelayBackoffType.Exponential,
        Delay = TimeSpan.FromSeconds(1),
        ShouldHandle = outcome => ValueTask.FromResult(
            outcome.Outcome.Exception is { } failure
                ? IsLost(failure) && !outcome.Context.CancellationToken.IsCancellationRequested
                // A query that is too large for the server is not sent again as it is.
                : outcome.Outcome.Result is { Status: >= HttpStatusCode.InternalServerError } answer && answer.Address != _options.Server.Graph),
        OnRetry = retry =>
        {
            _options.Pausing?.Invoke(new GitHubPause("the network or the server failed", _study.Time.GetUtcNow() + retry.RetryDelay));
            return default;
        },
    };

    private GitHubException Rejected(GitHubIdentity identity) => identity.IsNobody
        ? new GitHubException("GitHub wants a token for this.", _options.Server.Host, "Set GITHUB_TOKEN, or sign in with `gh auth login`. The token needs no scope.") { EndsRun = true }
        : new GitHubException("The token was rejected: it is expired, revoked or mistyped.", $"{_options.Server.Host}, {identity.Name}", "Set GITHUB_TOKEN to a token that works, or sign in with `gh auth login`. It needs no scope.") { EndsRun = true };

    /// <summary>Whether the network lost the answer, so that asking again may help; a timeout counts, a user's Ctrl+C does not.</summary>
    private static bool IsLost(Exception failure) => failure is HttpRequestException or IOException or TaskCanceledException { InnerException: TimeoutException };

    private static bool IsWhole(byte[] body)
    {
        var reader = new Utf8JsonReader(body, new JsonReaderOptions { MaxDepth = 256 });
        try
        {
            if (!reader.Read() || !reader.TrySkip()) return false;
            return !reader.Read();
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static bool HasErrors(byte[] body) => body.AsSpan().IndexOf("\"errors\""u8) >= 0 && Encoding.UTF8.GetString(body).Contains("\"message\"", StringComparison.Ordinal);

    private sealed record Lane(GitHubIdentity Identity, RateLimits Limits);
}
