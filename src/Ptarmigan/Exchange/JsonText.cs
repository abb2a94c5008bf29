using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Ptarmigan.Issues;

namespace Ptarmigan.Exchange;

/// <summary>The one shape of JSON that Ptarmigan writes: camelCase keys, non-finite numbers as null, words for enumerations.</summary>
public static class JsonText
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DictionaryKeyPolicy = null,
        WriteIndented = true,
        NewLine = "\n",
        // The document goes to a terminal or a file, never into HTML.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new FiniteOrNull(), new UtcTime(), new NameOfRepository(), new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    /// <summary>The document for a value: its public properties, in their order.</summary>
    /// <param name="value">The value.</param>
    public static string Write(object value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return JsonSerializer.Serialize(value, value.GetType(), Options);
    }

    /// <summary>Writes the document for a value; a sequence in it is read as it is written, so that it may be longer than memory holds.</summary>
    /// <param name="value">The value.</param>
    /// <param name="document">Where to, in UTF-8.</param>
    public static void Write(object value, Stream document)
    {
        ArgumentNullException.ThrowIfNull(value);
        JsonSerializer.Serialize(document, value, value.GetType(), Options);
    }

    /// <summary>The value that a document of <see cref="Write(object)"/> stands for.</summary>
    internal static T Read<T>(string document) => JsonSerializer.Deserialize<T>(document, Options)!;

    private sealed class FiniteOrNull : JsonConverter<double>
    {
        public override double Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetDouble();

        public override void Write(Utf8JsonWriter writer, double value, JsonSerializerOptions options)
        {
            if (double.IsFinite(value)) writer.WriteNumberValue(value);
            else writer.WriteNullValue();
        }
    }

    private sealed class UtcTime : JsonConverter<DateTimeOffset>
    {
        public override DateTimeOffset Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetDateTimeOffset();

        public override void Write(Utf8JsonWriter writer, DateTimeOffset value, JsonSerializerOptions options) => writer.WriteStringValue(value.UtcDateTime);
    }

    private sealed class NameOfRepository : JsonConverter<RepositoryName>
    {
        public override RepositoryName Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            RepositoryName.Parse(reader.GetString()!);

        public override void Write(Utf8JsonWriter writer, RepositoryName value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
    }
}
