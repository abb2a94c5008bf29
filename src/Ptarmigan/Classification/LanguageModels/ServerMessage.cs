using System.Text.Json;

namespace Ptarmigan.Classification.LanguageModels;

/// <summary>What a server says of a request that it refuses. Servers agree on the protocol, but not on the form of their errors.</summary>
/// <param name="Text">Its words; empty where it says nothing.</param>
/// <param name="Code">Its code, such as <c>context_length_exceeded</c>; empty where it gives none.</param>
internal sealed record ServerMessage(string Text, string Code)
{
    private const int Longest = 300;

    /// <summary>Whether paid quota is used up, which no waiting mends.</summary>
    public bool IsQuota => Code is "insufficient_quota" or "billing_hard_limit_reached";

    /// <summary>Whether the text was too long for the model.</summary>
    public bool IsTooLong => Code == "context_length_exceeded" || Says("context length") || Says("context size") || Says("context window") || Says("maximum context");

    /// <summary>Whether a filter of the provider's stopped it.</summary>
    public bool IsFiltered => Code is "content_filter" or "content_policy_violation";

    /// <summary>Whether the words hold other words.</summary>
    public bool Says(string words) => Text.Contains(words, StringComparison.OrdinalIgnoreCase);

    /// <summary>Reads the body of an answer that was read as a whole before; the library reads it again.</summary>
    public static ServerMessage Of(HttpResponseMessage response)
    {
        using var kept = new MemoryStream();
        response.Content.CopyTo(kept, null, CancellationToken.None);
        return Of(kept.ToArray());
    }

    /// <summary>Reads the body of an answer.</summary>
    public static ServerMessage Of(ReadOnlyMemory<byte> body)
    {
        try
        {
            using var document = JsonDocument.Parse(body);
            if (document.RootElement.ValueKind != JsonValueKind.Object) return new ServerMessage("", "");
            var error = document.RootElement.TryGetProperty("error", out var inner) ? inner : document.RootElement;
            return error.ValueKind == JsonValueKind.String
                ? new ServerMessage(error.GetString()!, "")
                : new ServerMessage(Field(error, "message") ?? Field(error, "detail") ?? "", Field(error, "code") ?? Field(error, "type") ?? "");
        }
        catch (JsonException)
        {
            return new ServerMessage("", "");
        }
    }

    /// <summary>Words of a server's, made harmless and without the key, which some servers repeat.</summary>
    public static string Clean(string text, LanguageModelKey? key) => VisibleText.Line(key?.Hide(text) ?? text, Longest);

    private static string? Field(JsonElement error, string name) =>
        error.ValueKind == JsonValueKind.Object && error.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
