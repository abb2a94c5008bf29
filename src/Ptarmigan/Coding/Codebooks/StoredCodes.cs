using System.Text.Json;
using System.Text.Json.Serialization;

namespace Ptarmigan.Coding.Codebooks;

/// <summary>Changes of codes as the store holds them.</summary>
internal static class StoredCodes
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    public static string Write(IEnumerable<(Code? Before, Code? After)> codes) =>
        JsonSerializer.Serialize(codes.Select(change => new Stored(change.Before, change.After)), Options);

    public static IReadOnlyList<(Code? Before, Code? After)> Read(string stored) =>
        [.. JsonSerializer.Deserialize<List<Stored>>(stored, Options)!.Select(change => (change.Before, change.After))];

    private sealed record Stored(Code? Before, Code? After);
}
