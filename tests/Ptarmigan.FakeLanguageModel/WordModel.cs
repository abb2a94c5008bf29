using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Ptarmigan.FakeLanguageModel;

/// <summary>A model without any learning: it answers by a few words of the issue, in the form that is asked for. It quotes what it saw, and now and then what nobody wrote.</summary>
public static partial class WordModel
{
    private const int InventsEvery = 7;

    private static readonly (string Word, string Code)[] Codes =
    [
        ("out of memory", "HR-MEM"), ("no module named", "SE-IMPORT"), ("size mismatch", "MU-INIT"), ("shape", "MU-IO"), ("download", "RC-DOWNLOAD"),
        ("how to", "DI-GUIDE"), ("how do i", "DI-GUIDE"), ("cuda", "HR-EXEC"), ("slow", "PQ-TIME"), ("documentation", "DI-DOC"),
    ];

    /// <summary>Answers a request.</summary>
    public static ChatAnswer Answer(ChatRequest request)
    {
        var text = Fenced(request.User);
        var quotes = new JsonArray(Line(text, "model") is { } line ? [JsonValue.Create(line)] : []);
        if (text.Length % InventsEvery == 0) quotes.Add("words that nobody wrote in any issue");
        var isSet = request.User.Contains("Challenges", StringComparison.Ordinal) && request.Instructions.Contains("\"challenges\"", StringComparison.Ordinal);
        var answer = new JsonObject { ["reason"] = "By the words of the issue." };
        if (isSet)
        {
            answer["challenges"] = new JsonArray([.. Codes.Where(code => Line(text, code.Word) is not null).Take(2).DistinctBy(code => code.Code)
                .Select(code => new JsonObject { ["code"] = code.Code, ["quotes"] = new JsonArray(JsonValue.Create(Line(text, code.Word))) })]);
        }
        else
        {
            answer["quotes"] = quotes;
            answer["answer"] = request.Instructions.Contains("- enhancement\n", StringComparison.Ordinal) ? Type(text) : (Line(text, "model") ?? Line(text, "weights") ?? Line(text, "checkpoint")) is null ? "no" : "yes";
        }

        answer["confidence"] = 0.75;
        return ChatAnswer.Of(answer.ToJsonString());
    }

    /// <summary>What stands between the marks of a message.</summary>
    public static string Fenced(string message)
    {
        var mark = Mark().Match(message).Groups[1].Value;
        return string.Join('\n', Regex.Matches(message, $@"\[{mark} (\w+) begins\]\n(.*?)\n\[{mark} \1 ends\]", RegexOptions.Singleline).Select(part => part.Groups[2].Value));
    }

    private static string Type(string text) => Line(text, "error") is not null ? "bug" : Line(text, "support") is not null ? "enhancement" : "question";

    private static string? Line(string text, string word) => text.Split('\n').FirstOrDefault(line => line.Contains(word, StringComparison.OrdinalIgnoreCase)) is { } line ? line.Trim()[..Math.Min(160, line.Trim().Length)] : null;

    [GeneratedRegex(@"The mark is ([0-9a-f]{32})\.")]
    private static partial Regex Mark();
}
