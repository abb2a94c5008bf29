using System.Text.Json;
using System.Text.Json.Serialization;
using Ptarmigan.Annotation.Rounds;

namespace Ptarmigan.Annotation;

/// <summary>Quotes as the store holds them, and whether they are in the text that was judged.</summary>
internal static class EvidenceText
{
    /// <summary>The most quotes on one issue.</summary>
    public const int MostQuotes = 100;

    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    public static string? Write(IReadOnlyList<Evidence> evidence) => evidence.Count == 0 ? null : JsonSerializer.Serialize(evidence, Options);

    public static IReadOnlyList<Evidence> Read(string? stored) => stored is null ? [] : JsonSerializer.Deserialize<List<Evidence>>(stored, Options)!;

    /// <exception cref="AnnotationException">There are too many quotes, or one is not where it is said to be.</exception>
    public static void Check(IReadOnlyList<Evidence> evidence, RoundText text)
    {
        if (evidence.Count > MostQuotes) throw new AnnotationException("There are too many quotes on one issue.", null, $"At most {MostQuotes} are taken.");
        foreach (var quote in evidence)
        {
            if (text.PartOf(quote) is { } part && CodePoints.Slice(part, quote.Start, quote.End) == quote.Quote) continue;
            throw new AnnotationException("A quote is not in the text where it is said to be.", text.Reference.ToString(), "Select the words again.");
        }
    }
}
