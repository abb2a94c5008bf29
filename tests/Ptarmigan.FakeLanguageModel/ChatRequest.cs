using System.Text.Json;
using System.Text.Json.Nodes;

namespace Ptarmigan.FakeLanguageModel;

/// <summary>A request for a chat completion as it came in.</summary>
/// <param name="Json">Its body.</param>
/// <param name="Authorization">The header of that name; null where there was none.</param>
public sealed record ChatRequest(JsonObject Json, string? Authorization)
{
    /// <summary>The model that is asked.</summary>
    public string Model => Json["model"]?.GetValue<string>() ?? "";

    /// <summary>What the model is told first.</summary>
    public string Instructions => Message("system");

    /// <summary>What it is told last.</summary>
    public string User => Message("user");

    /// <summary>The form of an answer that is asked for: <c>json_schema</c>, <c>json_object</c> or <c>text</c>.</summary>
    public string Form => Json["response_format"]?["type"]?.GetValue<string>() ?? "text";

    /// <summary>The fields of the JSON schema that is asked for; none where none is.</summary>
    public IReadOnlyList<string> SchemaFields => Json["response_format"]?["json_schema"]?["schema"]?["properties"]?.AsObject().Select(property => property.Key).ToArray() ?? [];

    private string Message(string role) => Json["messages"]!.AsArray().Last(message => message!["role"]!.GetValue<string>() == role)!["content"] switch
    {
        JsonArray parts => string.Concat(parts.Select(part => part!["text"]!.GetValue<string>())),
        JsonValue text when text.GetValueKind() == JsonValueKind.String => text.GetValue<string>(),
        _ => "",
    };
}
