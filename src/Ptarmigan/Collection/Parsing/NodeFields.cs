using System.Globalization;
using System.Text.Json;
using Ptarmigan.Storage;

namespace Ptarmigan.Collection.Parsing;

/// <summary>Reads fields of GraphQL's objects; what is not there is null.</summary>
internal static class NodeFields
{
    public static JsonElement? Inner(this JsonElement node, string name) =>
        node.ValueKind == JsonValueKind.Object && node.TryGetProperty(name, out var value) && value.ValueKind != JsonValueKind.Null ? value : null;

    public static string? Str(this JsonElement node, string name) => node.Inner(name) is { } value
        ? value.ValueKind == JsonValueKind.String ? value.GetString() : throw new RecordException($"`{name}` is not a text.")
        : null;

    public static long? Whole(this JsonElement node, string name) => node.Inner(name)?.GetInt64();

    /// <summary>A time as the store writes it.</summary>
    public static string? When(this JsonElement node, string name) => node.Str(name) is not { } text ? null
        : StoredTime.TryNormalise(text, out var time) ? time
        : throw new RecordException($"`{name}` is not a time such as 2023-05-04T03:02:01Z.");

    /// <summary>An account, told as REST does: a bot's login ends in <c>[bot]</c>.</summary>
    public static UserRecord Who(this JsonElement node, string name)
    {
        const string bot = "Bot", mark = "[bot]";
        if (node.Inner(name) is not { } who || who.Str("login") is not { } login) return default;
        var kind = who.Str("__typename");
        return UserRecord.Of(kind == bot && !login.EndsWith(mark, StringComparison.Ordinal) ? login + mark : login, kind);
    }

    /// <summary>The number REST knows it by: told outright, or within the node's own id.</summary>
    public static long? DatabaseId(this JsonElement node)
    {
        if (node.Inner("fullDatabaseId") is { } full) return full.ValueKind == JsonValueKind.Number ? full.GetInt64() : long.Parse(full.GetString()!, CultureInfo.InvariantCulture);
        if (node.Inner("databaseId") is { ValueKind: JsonValueKind.Number } number) return number.GetInt64();
        return node.Str("id") is { } id ? NodeId.Number(id) : null;
    }
}
