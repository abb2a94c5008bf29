using System.Text.Json;
using Ptarmigan.Annotation;
using Ptarmigan.Taxonomies;

namespace Ptarmigan.Classification.LanguageModels;

/// <summary>Checks what a language model wrote against the question. An answer fits or it does not; nothing in it is guessed.</summary>
/// <param name="question">The question.</param>
/// <param name="taxonomy">The codes, where the answer is a set of them.</param>
internal sealed class AnswerReader(Question question, Taxonomy? taxonomy)
{
    /// <summary>The longest text that is looked at, in UTF-16 units; an answer has a few hundred.</summary>
    private const int Longest = 100_000;

    private const int LongestReason = 1000;

    private string MainField => question.IsSet ? "challenges" : "answer";

    /// <summary>Reads an answer.</summary>
    /// <param name="text">What the model wrote.</param>
    /// <param name="fault">What does not fit, in words that may be told to the model.</param>
    /// <returns>The answer; null where it does not fit.</returns>
    public ModelAnswer? Read(string text, out string? fault)
    {
        try
        {
            fault = null;
            if (string.IsNullOrWhiteSpace(text)) throw new FormatException("it holds no text");
            if (text.Length > Longest) throw new FormatException("it is too long");
            return Read(TheObject(text));
        }
        catch (FormatException wrong)
        {
            fault = wrong.Message;
            return null;
        }
    }

    /// <summary>A text that repeats an object from the issue beside its own leaves open which is the answer.</summary>
    private JsonElement TheObject(string text)
    {
        var answers = JsonInText.Objects(text).Where(found => found.TryGetProperty(MainField, out _)).ToArray();
        return answers.Length switch
        {
            1 => answers[0],
            0 => throw new FormatException($"it holds no JSON object with the field \"{MainField}\""),
            _ => throw new FormatException($"it holds {answers.Length} JSON objects with the field \"{MainField}\""),
        };
    }

    /// <summary>Fields that are not asked for are not read, so that nothing can be smuggled in with them.</summary>
    private ModelAnswer Read(JsonElement answer)
    {
        var confidence = answer.TryGetProperty("confidence", out var value) && value.ValueKind == JsonValueKind.Number && value.TryGetDouble(out var number) && number is >= 0 and <= 1
            ? number
            : throw new FormatException("\"confidence\" must be a number from 0 to 1");
        var reason = answer.TryGetProperty("reason", out var words) && words.ValueKind == JsonValueKind.String ? words.GetString()! : throw new FormatException("\"reason\" must be a text");
        var (members, quotes) = question.IsSet ? Codes(answer) : (Option(answer), Quotes(answer));
        return new ModelAnswer(members, Math.Round(confidence, 4), VisibleText.Line(reason, LongestReason), quotes);
    }

    private IReadOnlyList<string> Option(JsonElement answer)
    {
        var given = answer.GetProperty(MainField);
        if (given.ValueKind == JsonValueKind.String && question.Options.Contains(given.GetString()!)) return [given.GetString()!];
        throw new FormatException($"\"answer\" must be one of {string.Join(", ", question.Options.Select(option => $"\"{option}\""))}, not {Shown(given)}");
    }

    private (IReadOnlyList<string> Codes, IReadOnlyList<string> Quotes) Codes(JsonElement answer)
    {
        var (codes, quotes) = (new List<string>(), new List<string>());
        var given = answer.GetProperty(MainField);
        if (given.ValueKind != JsonValueKind.Array) throw new FormatException("\"challenges\" must be a list");
        foreach (var challenge in given.EnumerateArray())
        {
            if (challenge.ValueKind != JsonValueKind.Object || !challenge.TryGetProperty("code", out var code)) throw new FormatException("each challenge must be an object with the field \"code\"");
            if (code.ValueKind != JsonValueKind.String || !taxonomy!.TryFindSubTheme(code.GetString()!, out var known)) throw new FormatException($"{Shown(code)} is none of the codes");
            if (codes.Contains(known.Code)) throw new FormatException($"the code {known.Code} stands twice");
            codes.Add(known.Code);
            quotes.AddRange(Quotes(challenge));
        }

        return (codes, quotes);
    }

    private static List<string> Quotes(JsonElement within)
    {
        if (!within.TryGetProperty("quotes", out var quotes) || quotes.ValueKind != JsonValueKind.Array) throw new FormatException("\"quotes\" must be a list of texts");
        return [.. quotes.EnumerateArray().Select(quote => quote.ValueKind == JsonValueKind.String ? quote.GetString()! : throw new FormatException("\"quotes\" must be a list of texts"))];
    }

    private static string Shown(JsonElement given) => VisibleText.Line(given.GetRawText(), 60);
}
