using System.Text.Json;

namespace Ptarmigan.Collection.GitHub.Graph;

/// <summary>An error that GraphQL reports beside its data.</summary>
/// <param name="Type">Such as <c>NOT_FOUND</c>; null where it names none.</param>
/// <param name="Message">What it says.</param>
/// <param name="Path">The field concerned, its names joined by dots.</param>
/// <param name="Code">Such as <c>undefinedField</c>, for a query that the server does not understand.</param>
internal sealed record GraphError(string? Type, string Message, string Path, string? Code)
{
    /// <summary>Whether the answer was too much for the server, so that less should be asked for.</summary>
    public bool IsOverload =>
        Type is "RESOURCE_LIMITS_EXCEEDED" or "TIMEOUT" or "MAX_NODE_LIMIT_EXCEEDED" || Message.Contains("resource limits", StringComparison.OrdinalIgnoreCase)
        || Message.StartsWith("Something went wrong", StringComparison.Ordinal) || Message.Contains("timeout", StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the server does not know a field of the query.</summary>
    public bool IsUnknownField => Code == "undefinedField" || Message.Contains("doesn't exist on type", StringComparison.Ordinal) || Message.StartsWith("Cannot query field", StringComparison.Ordinal);

    public static GraphError Of(JsonElement error) => new(
        Text(error, "type"), Text(error, "message") ?? "an error without words",
        error.TryGetProperty("path", out var path) && path.ValueKind == JsonValueKind.Array ? string.Join('.', path.EnumerateArray().Select(part => part.ToString())) : "",
        error.TryGetProperty("extensions", out var more) && more.ValueKind == JsonValueKind.Object ? Text(more, "code") : null);

    private static string? Text(JsonElement of, string name) => of.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
