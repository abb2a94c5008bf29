using System.Text.Json.Nodes;
using Ptarmigan.Annotation;
using Ptarmigan.Taxonomies;

namespace Ptarmigan.Classification.LanguageModels;

/// <summary>The JSON schema of an answer, in the subset that servers hold a model to: every field required, no others, no bounds.</summary>
/// <remarks>Bounds of numbers and lists are not in it, since some servers refuse them; <see cref="AnswerReader"/> checks them.</remarks>
internal static class AnswerSchema
{
    public static string Of(Question question, Taxonomy? taxonomy) => (taxonomy is null
        ? Object(("quotes", Quotes()), ("reason", Kind("string")), ("answer", OneOf(question.Options)), ("confidence", Kind("number")))
        : Object(
            ("reason", Kind("string")),
            ("challenges", List(Object(("code", OneOf(taxonomy.SubThemes.Select(code => code.Code))), ("quotes", Quotes())))),
            ("confidence", Kind("number")))).ToJsonString();

    private static JsonObject Quotes() => List(Kind("string"));

    private static JsonObject Kind(string kind) => new() { ["type"] = kind };

    private static JsonObject OneOf(IEnumerable<string> words) => new() { ["type"] = "string", ["enum"] = new JsonArray([.. words.Select(word => JsonValue.Create(word))]) };

    private static JsonObject List(JsonObject item) => new() { ["type"] = "array", ["items"] = item };

    private static JsonObject Object(params (string Name, JsonObject Schema)[] fields)
    {
        var properties = new JsonObject();
        foreach (var (name, schema) in fields) properties[name] = schema;
        return new JsonObject
        {
            ["type"] = "object",
            ["properties"] = properties,
            ["required"] = new JsonArray([.. fields.Select(field => JsonValue.Create(field.Name))]),
            ["additionalProperties"] = false,
        };
    }
}
