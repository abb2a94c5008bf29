namespace Ptarmigan.Annotation.Waiting;

/// <summary>What a person is awaited for.</summary>
public enum WaitingKind
{
    /// <summary>Issues of an open round await the person's own answers.</summary>
    Answer,

    /// <summary>Differences of a closed round await a decision.</summary>
    Decide,

    /// <summary>Every answer of an open round is given; it can be closed.</summary>
    Close,

    /// <summary>Judgments were made under an older version of the guideline, and none since.</summary>
    Revisit,
}
