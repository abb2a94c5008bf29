using System.Text.Json;
using Ptarmigan.Storage;

namespace Ptarmigan.Collection.Parsing;

/// <summary>Reads the value of a field, with the reader standing on it, or says what is wrong with it.</summary>
internal static class JsonFields
{
    /// <summary>A text, or null.</summary>
    /// <exception cref="RecordException">The value is something else.</exception>
    public static string? Text(this ref Utf8JsonReader reader, string field) => reader.TokenType switch
    {
        JsonTokenType.String => reader.GetString(),
        JsonTokenType.Null => null,
        _ => throw Wrong(field, "a text"),
    };

    /// <summary>The text of an issue or comment; null where it has none, which GitHub also writes as an empty one.</summary>
    public static string? Body(this ref Utf8JsonReader reader) => reader.Text("body") is { Length: > 0 } text ? text : null;

    /// <summary>A whole number, or null.</summary>
    /// <exception cref="RecordException">The value is something else.</exception>
    public static long? Whole(this ref Utf8JsonReader reader, string field) => reader.TokenType switch
    {
        JsonTokenType.Number when reader.TryGetInt64(out var number) => number,
        JsonTokenType.Null => null,
        _ => throw Wrong(field, "a whole number"),
    };

    /// <summary>True, false, or null.</summary>
    /// <exception cref="RecordException">The value is something else.</exception>
    public static bool? Truth(this ref Utf8JsonReader reader, string field) => reader.TokenType switch
    {
        JsonTokenType.True => true,
        JsonTokenType.False => false,
        JsonTokenType.Null => null,
        _ => throw Wrong(field, "true or false"),
    };

    /// <summary>A time as the store writes it, or null.</summary>
    /// <exception cref="RecordException">The value is something else.</exception>
    public static string? Time(this ref Utf8JsonReader reader, string field)
    {
        if (reader.Text(field) is not { } text) return null;
        return StoredTime.TryNormalise(text, out var time) ? time : throw Wrong(field, "a time such as 2023-05-04T03:02:01Z");
    }

    /// <summary>An account, or the default where there is none.</summary>
    public static UserRecord User(this ref Utf8JsonReader reader)
    {
        string? login = null, kind = null;
        if (!reader.IsObject("user")) return default;
        while (reader.NextField())
        {
            if (reader.IsAt("login"u8)) login = reader.Text("login");
            else if (reader.IsAt("type"u8)) kind = reader.Text("type");
            else reader.Skip();
        }

        return UserRecord.Of(login, kind);
    }

    /// <summary>The names of labels, which GitHub gives as texts or as objects; each once.</summary>
    public static IReadOnlyList<string> Labels(this ref Utf8JsonReader reader)
    {
        var names = new List<string>();
        if (!reader.IsArray("labels")) return names;
        while (reader.NextElement())
        {
            var name = reader.TokenType == JsonTokenType.StartObject ? reader.FieldOf("name"u8, "name") : reader.Text("labels");
            if (name is not null && !names.Contains(name)) names.Add(name);
        }

        return names;
    }

    /// <summary>One text of an object, which is read to its end.</summary>
    public static string? FieldOf(this ref Utf8JsonReader reader, ReadOnlySpan<byte> name, string field)
    {
        string? text = null;
        if (!reader.IsObject(field)) return null;
        while (reader.NextField())
        {
            if (reader.IsAt(name)) text = reader.Text(field);
            else reader.Skip();
        }

        return text;
    }

    /// <summary>Whether an object begins here; false for null.</summary>
    /// <exception cref="RecordException">The value is something else.</exception>
    public static bool IsObject(this ref Utf8JsonReader reader, string field) => reader.TokenType switch
    {
        JsonTokenType.StartObject => true,
        JsonTokenType.Null => false,
        _ => throw Wrong(field, "an object"),
    };

    /// <summary>Whether an array begins here; false for null.</summary>
    /// <exception cref="RecordException">The value is something else.</exception>
    public static bool IsArray(this ref Utf8JsonReader reader, string field) => reader.TokenType switch
    {
        JsonTokenType.StartArray => true,
        JsonTokenType.Null => false,
        _ => throw Wrong(field, "an array"),
    };

    /// <summary>Goes to the next field's name; false at the end of the object.</summary>
    public static bool NextField(this ref Utf8JsonReader reader) => reader.Read() && reader.TokenType == JsonTokenType.PropertyName;

    /// <summary>Goes to the next element; false at the end of the array.</summary>
    public static bool NextElement(this ref Utf8JsonReader reader) => reader.Read() && reader.TokenType != JsonTokenType.EndArray;

    /// <summary>Whether the reader stands on the name of this field; if so, it goes on to the value.</summary>
    public static bool IsAt(this ref Utf8JsonReader reader, ReadOnlySpan<byte> name) => reader.ValueTextEquals(name) && reader.Read();

    private static RecordException Wrong(string field, string wanted) => new($"`{field}` is not {wanted}.");
}
