namespace Ptarmigan.FakeLanguageModel;

/// <summary>What servers that speak the same protocol differ in.</summary>
public sealed record ServerAbilities
{
    /// <summary>Whether it holds a model to a JSON schema.</summary>
    public bool Schema { get; init; } = true;

    /// <summary>Whether it holds a model to JSON.</summary>
    public bool Json { get; init; } = true;

    /// <summary>Whether it takes a temperature.</summary>
    public bool Temperature { get; init; } = true;

    /// <summary>The name by which it knows the limit of an answer; the other one is refused.</summary>
    public string Limit { get; init; } = "max_tokens";

    /// <summary>The key it wants; null for none.</summary>
    public string? Key { get; init; }

    /// <summary>The model it has; null for any.</summary>
    public string? Model { get; init; }

    /// <summary>Why a request is refused, in the words that such servers use; null where it is taken.</summary>
    internal ChatAnswer? Refusal(ChatRequest request)
    {
        if (Key is not null && request.Authorization != $"Bearer {Key}") return ChatAnswer.Failed(401, $"Incorrect API key provided: {request.Authorization}.", "invalid_api_key");
        if (Model is not null && request.Model != Model) return ChatAnswer.Failed(404, $"model \"{request.Model}\" not found, try pulling it first", "model_not_found");
        if (request.Form == "json_schema" && !Schema) return ChatAnswer.Failed(400, "Invalid parameter: 'response_format' of type 'json_schema' is not supported with this model.");
        if (request.Form == "json_object" && !Json) return ChatAnswer.Failed(400, "response_format is not supported.");
        if (request.Json.ContainsKey("temperature") && !Temperature) return ChatAnswer.Failed(400, "Unsupported value: 'temperature' does not support 0 with this model. Only the default (1) value is supported.", "unsupported_value");
        var other = Limit == "max_tokens" ? "max_completion_tokens" : "max_tokens";
        return request.Json.ContainsKey(other) ? ChatAnswer.Failed(400, $"Unsupported parameter: '{other}' is not supported with this model. Use '{Limit}' instead.", "unsupported_parameter") : null;
    }
}
