namespace Ptarmigan.Coding.Memos;

/// <summary>What a memo is.</summary>
public enum MemoKind
{
    /// <summary>A thought about what is going on.</summary>
    Analytic,

    /// <summary>A rule of how to code.</summary>
    Rule,

    /// <summary>A question to the team.</summary>
    Question,
}
