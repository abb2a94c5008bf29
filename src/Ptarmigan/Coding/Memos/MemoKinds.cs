namespace Ptarmigan.Coding.Memos;

/// <summary>The names of kinds, as files, the store and people spell them.</summary>
public static class MemoKinds
{
    /// <summary>The name of a kind: <c>analytic</c>, <c>rule</c> or <c>question</c>.</summary>
    public static string ToText(this MemoKind kind) => kind switch
    {
        MemoKind.Analytic => "analytic",
        MemoKind.Rule => "rule",
        _ => "question",
    };

    /// <summary>The kind of a name.</summary>
    /// <exception cref="CodingException">There is none of this name.</exception>
    public static MemoKind Parse(string text) => text switch
    {
        "analytic" => MemoKind.Analytic,
        "rule" => MemoKind.Rule,
        "question" => MemoKind.Question,
        _ => throw new CodingException($"`{text}` is no kind of memo.", null, "Say analytic, rule or question."),
    };
}
