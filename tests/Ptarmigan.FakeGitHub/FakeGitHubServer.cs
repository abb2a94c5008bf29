using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Ptarmigan.FakeGitHub.Corpus;
using Ptarmigan.FakeGitHub.Faults;
using Ptarmigan.FakeGitHub.GraphQl;
using Ptarmigan.FakeGitHub.Rest;

namespace Ptarmigan.FakeGitHub;

/// <summary>
/// A GitHub that keeps state, on the loopback address: REST at its address, GraphQL at <c>/graphql</c>. Written from GitHub's documentation and
/// published schemas, so that what is tested against it holds against the real one.
/// </summary>
public sealed class FakeGitHubServer : IAsyncDisposable
{
    private static readonly string[] Versions = ["2022-11-28", "2026-03-10"];

    private readonly WebApplication _web;
    private readonly FakeGitHubOptions _options;
    private readonly Gate _gate;
    private readonly RestApi _rest;
    private readonly GraphApi _graph;
    private readonly ConcurrentQueue<ServedRequest> _served = new();
    private readonly Lock _one = new();

    private FakeGitHubServer(FakeCorpus corpus, FakeGitHubOptions options)
    {
        (Corpus, _options, _gate) = (corpus, options, new Gate(options.Time));
        (_rest, _graph) = (new RestApi(corpus) { OffsetLimit = options.OffsetLimit }, new GraphApi(corpus));
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls($"http://127.0.0.1:{options.Port}");
        _web = builder.Build();
        _web.Run(ServeAsync);
    }

    /// <summary>What it serves; may change while it runs.</summary>
    public FakeCorpus Corpus { get; }

    /// <summary>What goes wrong; may be added to while it runs.</summary>
    public List<Fault> Faults { get; } = [];

    /// <summary>Its address, without a slash at the end.</summary>
    public string Url => _web.Urls.First().TrimEnd('/');

    /// <summary>What it served so far.</summary>
    public IReadOnlyCollection<ServedRequest> Served => _served;

    /// <summary>Starts a server.</summary>
    public static async Task<FakeGitHubServer> StartAsync(FakeCorpus corpus, FakeGitHubOptions options, CancellationToken cancellation)
    {
        var server = new FakeGitHubServer(corpus, options);
        await server._web.StartAsync(cancellation);
        return server;
    }

    /// <summary>Names the token of an identity; from then on other tokens are turned away with 401.</summary>
    public void Accept(string token, Identity identity) => _gate.Add(token, identity);

    /// <summary>Leaves an identity nothing of a resource until its window ends.</summary>
    public void Exhaust(Identity identity, string resource) => _gate.Budget(identity, resource).Exhaust();

    /// <summary>Waits until it is told to stop.</summary>
    public Task WaitAsync(CancellationToken cancellation) => HostingAbstractionsHostExtensions.WaitForShutdownAsync(_web, cancellation);

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await _web.StopAsync();
        await _web.DisposeAsync();
    }

    private async Task ServeAsync(HttpContext context)
    {
        var request = context.Request;
        using var reader = new StreamReader(request.Body);
        var body = await reader.ReadToEndAsync(context.RequestAborted);
        Answer answer;
        Fault? fault;
        lock (_one) (answer, fault) = Answer(request, body);
        await Sending.SendAsync(context, answer, fault?.Delivery ?? Delivery.Whole, _options.SlowPause);
        _served.Enqueue(new ServedRequest(
            request.Method, request.Path + request.QueryString, answer.Status, answer.Cost, _options.KeepsBodies ? body : null,
            _options.KeepsBodies ? answer.Body?.ToJsonString() : null, fault?.Name));
    }

    private (Answer Answer, Fault? Fault) Answer(HttpRequest request, string body)
    {
        var path = request.Path.Value!.Replace("/api/v3", "", StringComparison.Ordinal).Replace("/api/graphql", "/graphql", StringComparison.Ordinal);
        var version = request.Headers["X-GitHub-Api-Version"].FirstOrDefault() ?? Versions[0];
        var token = request.Headers.Authorization.FirstOrDefault()?.Split(' ', 2)[^1];
        if (request.Headers.UserAgent.Count == 0) return (FakeGitHub.Answer.Error(403, "Request forbidden by administrative rules. Please make sure your request has a User-Agent header."), null);
        if (!Versions.Contains(version)) return (FakeGitHub.Answer.Error(400, $"The API version `{version}` is not supported."), null);
        string[] parts = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        if (parts is ["app", "installations", var installation, "access_tokens"]) return (_options.App?.GiveToken(installation, token) ?? FakeGitHub.Answer.NotFound(), null);

        var identity = _gate.Who(token, _options.App);
        if (identity is null) return (FakeGitHub.Answer.Error(401, "Bad credentials"), null);
        if (parts is ["rate_limit"]) return (_gate.RateLimit(identity, version), null);
        var isGraph = parts is ["graphql"];
        if (isGraph && identity == Identity.Nobody) return (FakeGitHub.Answer.Error(401, "This endpoint requires you to be authenticated."), null);
        var budget = _gate.Budget(identity, isGraph ? "graphql" : parts is ["search", ..] ? "search" : "core");
        var rest = new RestRequest($"{request.Scheme}://{request.Host}", request.Query, version);
        var (answer, fault) = Struck(new FaultRequest(path, rest.PageSize, token) { Query = Uri.UnescapeDataString(request.QueryString.Value ?? "") }, () =>
        {
            _ = budget.ResetsAt;
            if (!_options.WithoutLimits && budget.Remaining == 0) return (Limits.Exceeded(budget, identity), rest.PageSize);
            return isGraph ? (_graph.Answer(body, budget, out var largest), largest) : (_rest.Answer(parts, rest), rest.PageSize);
        });
        if (!isGraph) answer = Conditional.Apply(answer, request, token);
        if (!_options.WithoutLimits)
        {
            budget.Spend(answer.Cost + (fault?.ExtraCost ?? 0));
            Limits.Tell(answer, budget);
        }

        answer.Headers["X-GitHub-Api-Version-Selected"] = version;
        return (answer, fault);
    }

    private (Answer Answer, Fault? Fault) Struck(FaultRequest before, Func<(Answer, int)> answer)
    {
        foreach (var happening in Faults.Where(one => one.Happening is not null && one.Strike(before)).ToList()) happening.Happening!();
        var (given, pageSize) = answer();
        var request = before with { PageSize = pageSize };
        var fault = Faults.FirstOrDefault(one => one.Happening is null && one.Strike(request));
        if (fault?.Instead is { } instead) given = instead(request);
        if (fault?.Change is { } change) given = change(given);
        return (given, fault);
    }
}
