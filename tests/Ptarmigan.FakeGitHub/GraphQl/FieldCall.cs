using System.Text.Json.Nodes;
using Ptarmigan.FakeGitHub.Corpus;

namespace Ptarmigan.FakeGitHub.GraphQl;

/// <summary>One reading of a field.</summary>
internal sealed record FieldCall(GraphNode Node, IReadOnlyDictionary<string, JsonNode?> Arguments, FakeCorpus Corpus, JsonObject RateLimit)
{
    public string? Text(string name) => Arguments.GetValueOrDefault(name)?.GetValue<string>();

    public int? Number(string name) => Arguments.GetValueOrDefault(name) is { } value ? (int)value.GetValue<long>() : null;

    public IReadOnlyList<string>? Texts(string name) => Arguments.GetValueOrDefault(name) switch
    {
        JsonArray list => [.. list.Select(one => one!.GetValue<string>())],
        JsonValue one => [one.GetValue<string>()],
        _ => null,
    };

    /// <summary>The object's field as it stands in REST.</summary>
    public JsonNode? Rest(string field) => Node.Json[field];
}
