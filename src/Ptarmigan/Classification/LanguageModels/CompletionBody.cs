using System.Text.Json;
using System.Text.Json.Nodes;

namespace Ptarmigan.Classification.LanguageModels;

/// <summary>The body of an answer as the protocol has it. Where servers are known to stray from it without harm, it is set right, since the library does not bear it.</summary>
internal static class CompletionBody
{
    private static readonly string[] Endings = ["stop", "length", "content_filter", "tool_calls", "function_call"];

    /// <summary>The body in the protocol's form; null where it is cut short or no chat completion.</summary>
    public static byte[]? Normal(byte[] body)
    {
        try
        {
            if (JsonNode.Parse(body) is not JsonObject completion || completion["choices"] is not JsonArray { Count: > 0 } choices
                || choices[0] is not JsonObject choice || choice["message"] is not JsonObject message) return null;

            // Some servers name the sign that ended the text; for everybody else that is a stop.
            if (choice["finish_reason"] is JsonValue ending && !(ending.TryGetValue<string>(out var word) && Endings.Contains(word))) choice["finish_reason"] = "stop";
            message["role"] ??= "assistant";
            // Answers after the first were not asked for.
            while (choices.Count > 1) choices.RemoveAt(choices.Count - 1);
            return JsonSerializer.SerializeToUtf8Bytes(completion);
        }
        catch (Exception failure) when (failure is JsonException or ArgumentException)
        {
            // A field that stands twice is found late, as a wrong argument.
            return null;
        }
    }
}
