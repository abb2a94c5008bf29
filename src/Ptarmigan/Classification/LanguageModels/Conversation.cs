namespace Ptarmigan.Classification.LanguageModels;

/// <summary>What is said to a language model about an issue, and how its replies are taken.</summary>
internal static class Conversation
{
    /// <summary>The message about an issue; the second time with what did not fit the first time.</summary>
    /// <remarks>The earlier reply itself is not repeated: it may hold what an issue wants to see repeated.</remarks>
    public static string Message(AskedIssue issue, QuestionPrompt prompt, string? fault) => fault is null
        ? issue.Message(prompt)
        : $"{issue.Message(prompt)}\n\nAn earlier reply to this could not be used: {fault}. Reply once more, in the form that was asked for.";

    /// <summary>Why there is no answer, where asking again would not help; else null.</summary>
    public static string? Declined(ChatReply reply) => reply.End switch
    {
        ReplyEnd.Filtered => "A filter of the provider's stopped the answer.",
        ReplyEnd.Refused => $"The model or its server declined{Said(reply)}.",
        ReplyEnd.TooLong => $"The text is too long for the model{Said(reply)}.",
        ReplyEnd.Malformed => "The server's answer is not in the form of the protocol.",
        ReplyEnd.TooLarge => "The server sent more than a megabyte.",
        _ => null,
    };

    /// <summary>What does not fit in a reply.</summary>
    public static string Fault(ChatReply reply, string? fault) => reply.End == ReplyEnd.CutOff ? "it was cut off before its end; be brief" : fault!;

    /// <summary>Why there is no answer after a second reply that does not fit.</summary>
    public static string GivenUp(ChatReply reply, string fault) => reply.End == ReplyEnd.CutOff
        ? "Asked twice, it did not come to an end; --max-output-tokens allows longer answers."
        : $"Asked twice, it did not answer in a form that fits: {fault}.";

    private static string Said(ChatReply reply) => VisibleText.Line(reply.Text, 200) is { Length: > 0 } words ? $": {words.TrimEnd('.')}" : "";
}
