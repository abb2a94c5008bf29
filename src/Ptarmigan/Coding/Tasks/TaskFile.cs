using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Ptarmigan.Coding.Tasks;

/// <summary>Reads files of JSON within limits.</summary>
internal static class TaskFile
{
    private const long MostBytes = 512L << 20;

    /// <exception cref="CodingException">The file cannot be read or is larger than the limit.</exception>
    public static string Text(string file)
    {
        try
        {
            var length = new FileInfo(file).Length;
            if (length > MostBytes) throw new CodingException($"The file is larger than {MostBytes >> 20} MiB.", file, "Divide it.");
            return File.ReadAllText(file, new UTF8Encoding(false, throwOnInvalidBytes: true));
        }
        catch (DecoderFallbackException)
        {
            throw new CodingException("The file is not valid UTF-8.", file, "Save it as UTF-8 and try again.");
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            throw new CodingException($"The file cannot be read: {failure.Message}", file, "Check the path and your rights.");
        }
    }

    /// <exception cref="CodingException">The text is no JSON.</exception>
    public static JsonNode? Parse(string text, string where)
    {
        try
        {
            return JsonNode.Parse(text, documentOptions: new JsonDocumentOptions { MaxDepth = 64, AllowTrailingCommas = true });
        }
        catch (JsonException failure)
        {
            throw new CodingException("This is no JSON.", $"{where}, line {(failure.LineNumber ?? 0) + 1}", "Export it again.");
        }
    }

    /// <summary>The text of a value, whatever it is; null where there is none.</summary>
    public static string? TextOf(JsonNode? node) => node switch
    {
        null => null,
        JsonValue value when value.TryGetValue<string>(out var text) => text,
        JsonValue value => value.ToJsonString(),
        _ => null,
    };

    /// <summary>The whole number of a value; null where there is none.</summary>
    public static int? NumberOf(JsonNode? node) => node is JsonValue value && double.TryParse(TextOf(value), System.Globalization.CultureInfo.InvariantCulture, out var number) && number is >= 0 and <= int.MaxValue ? (int)number : null;

    /// <summary>The time of a value; null where there is none.</summary>
    public static DateTimeOffset? TimeOf(JsonNode? node) => Storage.StoredTime.TryNormalise(TextOf(node) ?? "", out var time) ? Storage.StoredTime.Parse(time) : null;
}
