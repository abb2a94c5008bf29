using System.Text.Json.Nodes;

namespace Ptarmigan.FakeLanguageModel;

/// <summary>An answer of the server.</summary>
public sealed record ChatAnswer
{
    /// <summary>The HTTP status.</summary>
    public int Status { get; init; } = 200;

    /// <summary>What the model wrote; null where it only calls tools.</summary>
    public string? Content { get; init; }

    /// <summary>Why the model declines, in the field that the protocol has for it.</summary>
    public string? Refusal { get; init; }

    /// <summary>How it ended: <c>stop</c>, <c>length</c>, <c>content_filter</c>, <c>tool_calls</c>.</summary>
    public string Finish { get; init; } = "stop";

    /// <summary>A tool that the model calls, though none was offered.</summary>
    public string? Tool { get; init; }

    /// <summary>The error's message and code, where the status is one.</summary>
    public (string Message, string? Code)? Error { get; init; }

    /// <summary>The body, whatever the rest says.</summary>
    public string? Raw { get; init; }

    /// <summary>Further headers.</summary>
    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>();

    /// <summary>How it is sent.</summary>
    public Delivery Delivery { get; init; }

    /// <summary>The tokens that it says it read; null for what the texts have.</summary>
    public int? InputTokens { get; init; }

    /// <summary>An answer of the model.</summary>
    public static ChatAnswer Of(string content) => new() { Content = content };

    /// <summary>A refusal of the server.</summary>
    public static ChatAnswer Failed(int status, string message, string? code = null) => new() { Status = status, Error = (message, code) };

    /// <summary>The body as the protocol has it.</summary>
    internal string Body(ChatRequest request, long at)
    {
        if (Raw is not null) return Raw;
        if (Error is var (message, code)) return new JsonObject { ["error"] = new JsonObject { ["message"] = message, ["type"] = "invalid_request_error", ["param"] = null, ["code"] = code } }.ToJsonString();
        var said = new JsonObject { ["role"] = "assistant", ["content"] = Content, ["refusal"] = Refusal };
        if (Tool is not null)
        {
            said["tool_calls"] = new JsonArray(new JsonObject { ["id"] = "call_1", ["type"] = "function", ["function"] = new JsonObject { ["name"] = Tool, ["arguments"] = "{}" } });
        }

        var (input, output) = (InputTokens ?? (request.Instructions.Length + request.User.Length) / 4, (Content?.Length ?? 0) / 4);
        return new JsonObject
        {
            ["id"] = "chatcmpl-1",
            ["object"] = "chat.completion",
            ["created"] = at,
            ["model"] = request.Model,
            ["choices"] = new JsonArray(new JsonObject { ["index"] = 0, ["message"] = said, ["logprobs"] = null, ["finish_reason"] = Finish }),
            ["usage"] = new JsonObject { ["prompt_tokens"] = input, ["completion_tokens"] = output, ["total_tokens"] = input + output },
        }.ToJsonString();
    }
}
