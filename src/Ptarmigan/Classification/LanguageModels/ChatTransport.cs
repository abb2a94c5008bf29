using System.Globalization;
using System.Net;
using Polly;
using Polly.Retry;

namespace Ptarmigan.Classification.LanguageModels;

/// <summary>The network as the library of OpenAI's protocol sees it: it gets whole, bounded answers, and never the key.</summary>
/// <remarks>Waits as the server asks, tries again what was lost, refuses other servers, and puts the key on at the last moment. Several requests may be under way at once.</remarks>
internal sealed class ChatTransport : HttpMessageHandler
{
    /// <summary>The longest answer that is read, in bytes; one of a few hundred tokens has some thousand.</summary>
    internal const int MostBytes = 1 << 20;

    private const int MostRetries = 5;
    private static readonly TimeSpan FirstDelay = TimeSpan.FromSeconds(1);

    /// <summary>The longest pause after a limit that does not say how long it holds.</summary>
    private static readonly TimeSpan LongestGuess = TimeSpan.FromMinutes(1);

    private readonly LanguageModelOptions _options;
    private readonly TimeProvider _time;
    private readonly HttpMessageInvoker _network;
    private readonly ResiliencePipeline<HttpResponseMessage> _pipeline;
    private readonly Lock _gate = new();
    private DateTimeOffset _closedUntil = DateTimeOffset.MinValue;
    private int _requests;

    public ChatTransport(LanguageModelOptions options, TimeProvider time, HttpMessageHandler network)
    {
        (_options, _time, _network) = (options, time, new HttpMessageInvoker(network, disposeHandler: false));
        _pipeline = new ResiliencePipelineBuilder<HttpResponseMessage> { TimeProvider = time }.AddRetry(Retries()).Build();
    }

    /// <summary>How many requests were sent, failed ones too.</summary>
    public int Requests => Volatile.Read(ref _requests);

    /// <exception cref="LanguageModelException">The server cannot be reached, sends too much, or wants a longer pause than the run may make.</exception>
    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        if (request.RequestUri is not { } address || !_options.Endpoint.Owns(address)) throw new LanguageModelException("A request would have gone to another server.", request.RequestUri?.Host);
        var body = request.Content is null ? [] : await request.Content.ReadAsByteArrayAsync(cancellationToken);
        var waited = TimeSpan.Zero;
        for (var guess = FirstDelay; ; guess = guess * 2 < LongestGuess ? guess * 2 : LongestGuess)
        {
            await WaitForTurnAsync(cancellationToken);
            var response = await SendOverNetworkAsync(request, body, cancellationToken);
            // A quota that is used up is a limit by its status, but does not pass.
            if (response.StatusCode != HttpStatusCode.TooManyRequests || ServerMessage.Of(response).IsQuota) return response;
            var wait = AskedPause(response) ?? guess;
            if ((waited += wait) > _options.MaxWait) throw TooLong(wait);
            CloseFor(wait);
        }
    }

    private async Task<HttpResponseMessage> SendOverNetworkAsync(HttpRequestMessage request, byte[] body, CancellationToken cancellationToken)
    {
        try
        {
            return await _pipeline.ExecuteAsync(async token => await ExchangeAsync(request, body, token), cancellationToken);
        }
        catch (Exception failure) when (IsLost(failure) && !cancellationToken.IsCancellationRequested)
        {
            throw new LanguageModelException(
                $"The language model cannot be reached: {ServerMessage.Clean(failure.Message, _options.Key)}", _options.Endpoint.ToString(), "Check that its server runs and --endpoint, and run the same command again; it goes on where it was.", failure);
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) _network.Dispose();
        base.Dispose(disposing);
    }

    private async Task<HttpResponseMessage> ExchangeAsync(HttpRequestMessage request, byte[] body, CancellationToken cancellation)
    {
        Interlocked.Increment(ref _requests);
        using var message = new HttpRequestMessage(request.Method, request.RequestUri) { Content = new ByteArrayContent(body) };
        foreach (var (name, values) in request.Headers.Where(header => header.Key != "Authorization")) message.Headers.TryAddWithoutValidation(name, values);
        foreach (var (name, values) in request.Content?.Headers ?? Enumerable.Empty<KeyValuePair<string, IEnumerable<string>>>()) message.Content.Headers.TryAddWithoutValidation(name, values);
        message.Headers.Authorization = _options.Key?.ToHeader();

        // How long a network takes is told by the machine's clock, whatever the study's says.
        using var patience = new CancellationTokenSource(_options.Patience);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(cancellation, patience.Token);
        try
        {
            using var response = await _network.SendAsync(message, both.Token);
            var bytes = await ReadAsync(response, both.Token);
            if (response.StatusCode == HttpStatusCode.OK) bytes = CompletionBody.Normal(bytes) ?? throw new HttpIOException(HttpRequestError.InvalidResponse, "the answer is cut short, or is no chat completion");
            var whole = new HttpResponseMessage(response.StatusCode) { Content = new ByteArrayContent(bytes), RequestMessage = request };
            whole.Content.Headers.ContentType = response.Content.Headers.ContentType;
            whole.Headers.RetryAfter = response.Headers.RetryAfter;
            return whole;
        }
        catch (OperationCanceledException) when (patience.IsCancellationRequested && !cancellation.IsCancellationRequested)
        {
            throw new TimeoutException(string.Create(CultureInfo.InvariantCulture, $"no answer within {_options.Patience.TotalSeconds:N0} seconds"));
        }
    }

    private static async Task<byte[]> ReadAsync(HttpResponseMessage response, CancellationToken cancellation)
    {
        await using var stream = await response.Content.ReadAsStreamAsync(cancellation);
        using var kept = new MemoryStream();
        var piece = new byte[16 << 10];
        while (await stream.ReadAsync(piece, cancellation) is > 0 and var read)
        {
            if (kept.Length + read > MostBytes) throw new TooLargeAnswerException();
            kept.Write(piece, 0, read);
        }

        return kept.ToArray();
    }

    /// <summary>A pause that one request was asked for holds for all.</summary>
    private void CloseFor(TimeSpan wait)
    {
        DateTimeOffset until;
        lock (_gate) until = _closedUntil = Later(_closedUntil, _time.GetUtcNow() + wait);
        _options.Pausing?.Invoke(new LanguageModelPause("the server's limit of requests", until));
    }

    private static DateTimeOffset Later(DateTimeOffset one, DateTimeOffset other) => one > other ? one : other;

    private async Task WaitForTurnAsync(CancellationToken cancellation)
    {
        DateTimeOffset until;
        lock (_gate) until = _closedUntil;
        var wait = until - _time.GetUtcNow();
        if (wait > TimeSpan.Zero) await Task.Delay(wait, _time, cancellation);
    }

    private RetryStrategyOptions<HttpResponseMessage> Retries() => new()
    {
        MaxRetryAttempts = MostRetries,
        BackoffType = DelayBackoffType.Exponential,
        Delay = FirstDelay,
        ShouldHandle = outcome => ValueTask.FromResult(
            outcome.Outcome.Exception is { } failure
                ? IsLost(failure) && !outcome.Context.CancellationToken.IsCancellationRequested
                : IsPassing(outcome.Outcome.Result!)),
        DelayGenerator = retry => ValueTask.FromResult(retry.Outcome.Result is { } response ? AskedPause(response) : null),
        OnRetry = retry =>
        {
            _options.Pausing?.Invoke(new LanguageModelPause("the network or the server failed", _time.GetUtcNow() + retry.RetryDelay));
            return default;
        },
    };

    /// <exception cref="LanguageModelException">It is longer than the run may wait.</exception>
    private TimeSpan? AskedPause(HttpResponseMessage response)
    {
        if ((response.Headers.RetryAfter?.Delta ?? response.Headers.RetryAfter?.Date - _time.GetUtcNow()) is not { } wait) return null;
        return wait > _options.MaxWait ? throw TooLong(wait) : wait > TimeSpan.Zero ? wait : TimeSpan.Zero;
    }

    private LanguageModelException TooLong(TimeSpan wait) => new(
        "The server wants a longer pause than this run may make.", _options.Endpoint.ToString(),
        $"Run the same command again after {(_time.GetUtcNow() + wait).UtcDateTime:yyyy-MM-dd HH:mm:ss} UTC; it goes on where it was. --max-wait lets it wait longer.");

    /// <summary>Whether the server failed and may not fail again. A limit is no failure, and is waited out above.</summary>
    private static bool IsPassing(HttpResponseMessage response) =>
        response.StatusCode is HttpStatusCode.RequestTimeout or (>= HttpStatusCode.InternalServerError and not HttpStatusCode.NotImplemented);

    private static bool IsLost(Exception failure) => failure is HttpRequestException or IOException or TimeoutException;
}
