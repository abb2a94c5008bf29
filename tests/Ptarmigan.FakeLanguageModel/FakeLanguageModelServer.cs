using System.Collections.Concurrent;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Ptarmigan.FakeLanguageModel;

/// <summary>A server of a language model on the loopback address, which speaks OpenAI's chat completions, well or badly. What it answers is given.</summary>
public sealed class FakeLanguageModelServer : IAsyncDisposable
{
    private const int Pieces = 8;

    private readonly WebApplication _web;
    private readonly ConcurrentQueue<ChatRequest> _received = new();
    private readonly Func<ChatRequest, int, ChatAnswer> _answer;
    private int _count;

    private FakeLanguageModelServer(Func<ChatRequest, int, ChatAnswer> answer, int port)
    {
        _answer = answer;
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls($"http://127.0.0.1:{port}");
        _web = builder.Build();
        _web.Run(ServeAsync);
    }

    /// <summary>The address below which it speaks the protocol.</summary>
    public string Url => _web.Urls.First().TrimEnd('/') + "/v1";

    /// <summary>What servers differ in.</summary>
    public ServerAbilities Abilities { get; init; } = new();

    /// <summary>How long it pauses between the pieces of a slow answer.</summary>
    public TimeSpan SlowPause { get; init; } = TimeSpan.FromMilliseconds(20);

    /// <summary>What came in so far, refused requests too.</summary>
    public IReadOnlyCollection<ChatRequest> Received => _received;

    /// <summary>Called before an answer is given.</summary>
    public Func<Task>? Before { get; set; }

    /// <summary>Starts a server.</summary>
    /// <param name="answer">What it answers to a request and its number, from 0; only what the abilities do not refuse is counted.</param>
    /// <param name="abilities">What such servers differ in.</param>
    /// <param name="port">The port; 0 for any.</param>
    /// <param name="slowPause">How long it pauses between the pieces of a slow answer.</param>
    public static async Task<FakeLanguageModelServer> StartAsync(Func<ChatRequest, int, ChatAnswer> answer, ServerAbilities? abilities = null, int port = 0, TimeSpan? slowPause = null)
    {
        var server = new FakeLanguageModelServer(answer, port) { Abilities = abilities ?? new(), SlowPause = slowPause ?? TimeSpan.FromMilliseconds(20) };
        await server._web.StartAsync();
        return server;
    }

    /// <summary>Waits until it is told to stop.</summary>
    public Task WaitAsync() => HostingAbstractionsHostExtensions.WaitForShutdownAsync(_web);

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await _web.StopAsync();
        await _web.DisposeAsync();
    }

    private async Task ServeAsync(HttpContext context)
    {
        using var reader = new StreamReader(context.Request.Body);
        var body = await reader.ReadToEndAsync(context.RequestAborted);
        if (context.Request.Path != "/v1/chat/completions" || context.Request.Method != "POST")
        {
            context.Response.StatusCode = 404;
            return;
        }

        var request = new ChatRequest(JsonNode.Parse(body)!.AsObject(), context.Request.Headers.Authorization.FirstOrDefault());
        _received.Enqueue(request);
        if (Before is not null) await Before();
        var answer = Abilities.Refusal(request) ?? _answer(request, Interlocked.Increment(ref _count) - 1);
        context.Response.StatusCode = answer.Status;
        context.Response.ContentType = "application/json";
        foreach (var (name, value) in answer.Headers) context.Response.Headers[name] = value;
        await SendAsync(context, Encoding.UTF8.GetBytes(answer.Body(request, TimeProvider.System.GetUtcNow().ToUnixTimeSeconds())), answer.Delivery);
    }

    private async Task SendAsync(HttpContext context, byte[] bytes, Delivery delivery)
    {
        var (response, cancellation) = (context.Response, context.RequestAborted);
        response.ContentLength = bytes.Length;
        switch (delivery)
        {
            case Delivery.Closed:
                await response.Body.WriteAsync(bytes.AsMemory(0, bytes.Length / 2), cancellation);
                await response.Body.FlushAsync(cancellation);
                context.Abort();
                break;
            case Delivery.Slow:
                foreach (var piece in bytes.Chunk(Math.Max(1, bytes.Length / Pieces)))
                {
                    await response.Body.WriteAsync(piece, cancellation);
                    await response.Body.FlushAsync(cancellation);
                    await Task.Delay(SlowPause, cancellation);
                }

                break;
            default:
                await response.Body.WriteAsync(bytes, cancellation);
                break;
        }
    }
}
