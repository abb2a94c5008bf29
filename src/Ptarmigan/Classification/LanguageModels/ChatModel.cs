using System.ClientModel;
using System.ClientModel.Primitives;
using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.AI;
using OpenAI;
using OpenAI.Chat;
using ChatFinishReason = Microsoft.Extensions.AI.ChatFinishReason;
using ChatMessage = Microsoft.Extensions.AI.ChatMessage;
using ChatResponseFormat = OpenAI.Chat.ChatResponseFormat;

namespace Ptarmigan.Classification.LanguageModels;

/// <summary>A language model that speaks OpenAI's chat completions. It finds out how its server wants to be asked; no tools are offered, and calls of tools are not read.</summary>
internal sealed class ChatModel : IDisposable
{
    private const string OldLimit = "max_tokens";
    private const string NewLimit = "max_completion_tokens";

    private readonly LanguageModelOptions _options;
    private readonly ChatTransport _transport;
    private readonly HttpClient _http;
    private readonly IChatClient _client;

    // What the server was found to take; a race costs a request, no more.
    private volatile AnswerForm _form = AnswerForm.Schema;
    private volatile string _limit = OldLimit;
    private volatile bool _hasAnswered;

    public ChatModel(LanguageModelOptions options, TimeProvider time, HttpMessageHandler network)
    {
        _options = options;
        _transport = new ChatTransport(options, time, network);
        _http = new HttpClient(_transport) { Timeout = Timeout.InfiniteTimeSpan };
        // The library must have a key; the transport puts the real one on, or none.
        _client = new OpenAIClient(new ApiKeyCredential("none"), new OpenAIClientOptions
        {
            Endpoint = options.Endpoint.Address,
            Transport = new HttpClientPipelineTransport(_http),
            RetryPolicy = new ClientRetryPolicy(0),
            NetworkTimeout = Timeout.InfiniteTimeSpan,
            UserAgentApplicationId = "ptarmigan",
        }).GetChatClient(options.Model).AsIChatClient();
    }

    /// <summary>How many requests were sent, failed ones too.</summary>
    public int Requests => _transport.Requests;

    /// <summary>Asks once, in whatever form the server takes.</summary>
    /// <exception cref="LanguageModelException">Nobody would be answered: the key, the model's name, the address or the network is at fault.</exception>
    public async Task<ChatReply> AskAsync(QuestionPrompt prompt, string message, CancellationToken cancellation)
    {
        for (var form = _form; ;)
        {
            var limit = _limit;
            try
            {
                var reply = await AskAsync(prompt, message, form, limit, cancellation);
                (_form, _hasAnswered) = (form, true);
                return reply;
            }
            catch (TooLargeAnswerException)
            {
                return new ChatReply("", ReplyEnd.TooLarge, form, Estimate(prompt, message, ""));
            }
            catch (Exception strange) when (strange is JsonException or (InvalidOperationException and not ObjectDisposedException) or FormatException or ArgumentException or KeyNotFoundException)
            {
                // Thrown by the library over a body that has the outer form of a completion only.
                return new ChatReply("", ReplyEnd.Malformed, form, Estimate(prompt, message, ""));
            }
            catch (ClientResultException refusal)
            {
                var said = refusal.GetRawResponse() is { } response ? ServerMessage.Of(response.Content.ToMemory()) : new ServerMessage("", "");
                if (refusal.Status is not (400 or 413 or 422 or 501)) throw Refused(refusal.Status, said);
                if (limit == OldLimit && said.Says(NewLimit)) _limit = NewLimit;
                else if (said.Says("temperature") && _options.Temperature is not null) throw WithoutTemperature();
                else if (said.IsTooLong || refusal.Status == 413) return Without(ReplyEnd.TooLong, form, said);
                else if (said.IsFiltered) return Without(ReplyEnd.Filtered, form, said);
                else if (form != AnswerForm.Text) form++;
                else if (_hasAnswered) return Without(ReplyEnd.Refused, form, said);
                else throw Refused(refusal.Status, said);
            }
        }
    }

    public void Dispose()
    {
        _client.Dispose();
        _http.Dispose();
        _transport.Dispose();
    }

    private async Task<ChatReply> AskAsync(QuestionPrompt prompt, string message, AnswerForm form, string limit, CancellationToken cancellation)
    {
        var response = await _client.GetResponseAsync(
            [new ChatMessage(ChatRole.System, prompt.Instructions), new ChatMessage(ChatRole.User, message)],
            new ChatOptions { RawRepresentationFactory = _ => Raw(prompt, form, limit) },
            cancellation);
        var refusal = response.Messages.SelectMany(one => one.Contents).OfType<ErrorContent>().FirstOrDefault();
        var text = refusal?.Message ?? response.Text;
        var end = response.FinishReason switch
        {
            _ when refusal is not null => ReplyEnd.Refused,
            { } reason when reason == ChatFinishReason.Length => ReplyEnd.CutOff,
            { } reason when reason == ChatFinishReason.ContentFilter => ReplyEnd.Filtered,
            _ => ReplyEnd.Whole,
        };
        var estimate = Estimate(prompt, message, text);
        return new ChatReply(text, end, form, new TokenUse(response.Usage?.InputTokenCount ?? estimate.Input, response.Usage?.OutputTokenCount ?? estimate.Output));
    }

    /// <summary>The request in the protocol's own terms, which say more than what is common to all: that the schema is strict, and the limit under the name that the server knows it by.</summary>
    private ChatCompletionOptions Raw(QuestionPrompt prompt, AnswerForm form, string limit)
    {
        var options = new ChatCompletionOptions
        {
            Temperature = (float?)_options.Temperature,
            ResponseFormat = form switch
            {
                AnswerForm.Schema => ChatResponseFormat.CreateJsonSchemaFormat(prompt.Question.Name, BinaryData.FromString(prompt.Schema), null, jsonSchemaIsStrict: true),
                AnswerForm.Json => ChatResponseFormat.CreateJsonObjectFormat(),
                _ => null,
            },
        };
#pragma warning disable SCME0001 // Older and local servers know one name, newer models of OpenAI's the other; the library has only the newer.
        options.Patch.Set(System.Text.Encoding.UTF8.GetBytes("$." + limit), _options.MaxOutputTokens);
#pragma warning restore SCME0001
        return options;
    }

    private static TokenUse Estimate(QuestionPrompt prompt, string message, string text) => new(TokenEstimate.Of(prompt.Instructions, message), TokenEstimate.Of("", text));

    private ChatReply Without(ReplyEnd end, AnswerForm form, ServerMessage said) => new(ServerMessage.Clean(said.Text, _options.Key), end, form, default);

    private LanguageModelException WithoutTemperature() =>
        new($"The model {_options.Model} takes no temperature.", _options.Endpoint.ToString(), "Ask with --temperature default; the annotator is then another one, since its answers are.");

    private LanguageModelException Refused(int status, ServerMessage said)
    {
        var where = _options.Endpoint.ToString();
        // What a server says of a rejected key may repeat a part of it.
        if (status is 401 or 403)
        {
            return _options.Key is null
                ? new LanguageModelException("The server wants a key.", where, $"Set {LanguageModelKey.Variable}.")
                : new LanguageModelException("The key was rejected.", where, $"Set {LanguageModelKey.Variable} to a key of this server that may use the model.");
        }

        var words = ServerMessage.Clean(said.Text, _options.Key);
        var what = string.Create(CultureInfo.InvariantCulture, $"{status}{(words.Length > 0 ? ": " + words : "")}");
        return status switch
        {
            404 => new LanguageModelException($"The server knows no model `{_options.Model}`, or has no chat completions at this address ({what}).", where, "Check --language-model (`ollama list` names those that Ollama has) and --endpoint, which mostly ends in /v1."),
            429 => new LanguageModelException($"The quota is used up ({what}).", where, "Renew it with the provider, and run the same command again; it goes on where it was."),
            >= 300 and < 400 => new LanguageModelException("The server redirects to another address; neither key nor texts go there.", where, "Give the address it redirects to with --endpoint, if you trust it."),
            >= 500 => new LanguageModelException($"The server fails ({what}).", where, "Run the same command again later; it goes on where it was."),
            _ => new LanguageModelException($"The server refuses the request ({what}).", where, "Check --language-model and the options."),
        };
    }
}
