using System.Text.Json;

namespace Ptarmigan.Collection.GitHub.Graph;

/// <summary>An answer of GraphQL; its data are good only where no error speaks of them.</summary>
/// <param name="Json">The document.</param>
/// <param name="Errors">The errors.</param>
internal sealed record GraphAnswer(JsonDocument Json, IReadOnlyList<GraphError> Errors) : IDisposable
{
    /// <summary>What was asked for; undefined where there is nothing.</summary>
    public JsonElement Data => Json.RootElement.TryGetProperty("data", out var data) ? data : default;

    /// <summary>The repository that was asked for; null where it is not there.</summary>
    public JsonElement? Repository =>
        Data.ValueKind == JsonValueKind.Object && Data.TryGetProperty("repository", out var repository) && repository.ValueKind == JsonValueKind.Object ? repository : null;

    /// <summary>What the first error says, if there is one.</summary>
    public string? FirstError => Errors is [var first, ..] ? first.Message : null;

    public void Dispose() => Json.Dispose();
}
