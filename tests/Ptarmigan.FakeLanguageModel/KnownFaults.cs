namespace Ptarmigan.FakeLanguageModel;

/// <summary>What goes wrong with servers of language models, by name.</summary>
public static class KnownFaults
{
    private const string Fitting = """{"quotes":[],"reason":"r","answer":"yes","confidence":0.5}""";

    /// <summary>Every fault.</summary>
    public static IReadOnlyDictionary<string, ChatAnswer> All { get; } = new Dictionary<string, ChatAnswer>
    {
        ["limit"] = ChatAnswer.Failed(429, "Rate limit reached.", "rate_limit_exceeded") with { Headers = new Dictionary<string, string> { ["Retry-After"] = "1" } },
        ["failure"] = ChatAnswer.Failed(500, "The server had an error."),
        ["closed"] = ChatAnswer.Of(Fitting) with { Delivery = Delivery.Closed },
        ["slow"] = ChatAnswer.Of(Fitting) with { Delivery = Delivery.Slow },
        ["cut-off"] = ChatAnswer.Of("""{"quotes":["a very long""") with { Finish = "length" },
        ["filtered"] = new() { Content = "", Finish = "content_filter" },
        ["refusal"] = new() { Refusal = "I cannot help with that." },
        ["tool"] = new() { Tool = "run_shell", Finish = "tool_calls" },
        ["no-json"] = ChatAnswer.Of("I think it is about the model."),
        ["outside"] = ChatAnswer.Of("""{"quotes":[],"reason":"r","answer":"perhaps","challenges":[{"code":"XX-NEW","quotes":[]}],"confidence":0.5}"""),
        ["broken"] = new() { Raw = """{"choices":[{"mess""" },
        ["huge"] = ChatAnswer.Of(new string('x', 10 << 20)),
    };
}
