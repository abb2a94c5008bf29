namespace Ptarmigan.Annotation.Rounds;

/// <summary>How an issue stood when its round was closed.</summary>
public enum Outcome
{
    /// <summary>Everybody who was asked gave the same answer.</summary>
    Agreed,

    /// <summary>One annotator was asked, and answered.</summary>
    OneAnswer,

    /// <summary>Answers differ.</summary>
    Differs,

    /// <summary>The answers that there are agree, but somebody who was asked gave none.</summary>
    Incomplete,

    /// <summary>Nobody answered.</summary>
    Unanswered,

    /// <summary>The answers agree with each other, but not with the gold answer that the issue had.</summary>
    Contradicts,
}
