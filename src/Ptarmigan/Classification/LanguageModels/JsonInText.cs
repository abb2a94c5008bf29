using System.Text;
using System.Text.Json;

namespace Ptarmigan.Classification.LanguageModels;

/// <summary>Finds the JSON objects in what a model wrote: some wrap them in fences or sentences, or think aloud first.</summary>
internal static class JsonInText
{
    private const string ThoughtEnds = "</think>";
    private const int MostAttempts = 1000;

    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 16 };

    /// <summary>Every whole object that does not lie within another; those with a field twice are none.</summary>
    public static IReadOnlyList<JsonElement> Objects(string text)
    {
        if (text.LastIndexOf(ThoughtEnds, StringComparison.Ordinal) is >= 0 and var end) text = text[(end + ThoughtEnds.Length)..];
        var bytes = Encoding.UTF8.GetBytes(text);
        var objects = new List<JsonElement>();
        for (var (at, attempts) = (0, 0); at < bytes.Length && attempts < MostAttempts; attempts++)
        {
            var next = bytes.AsSpan(at).IndexOf((byte)'{');
            if (next < 0) break;
            at += next;
            at += Read(bytes.AsMemory(at), objects);
        }

        return objects;
    }

    /// <summary>Reads the object that begins here.</summary>
    /// <returns>How far to go on: behind it, or one step where there is none.</returns>
    private static int Read(ReadOnlyMemory<byte> bytes, List<JsonElement> objects)
    {
        try
        {
            var reader = new Utf8JsonReader(bytes.Span, new JsonReaderOptions { MaxDepth = Strict.MaxDepth });
            if (!reader.Read() || !reader.TrySkip()) return 1;
            var length = (int)reader.BytesConsumed;
            using var document = JsonDocument.Parse(bytes[..length], Strict);
            objects.Add(document.RootElement.Clone());
            return length;
        }
        catch (JsonException)
        {
            return 1;
        }
    }
}
