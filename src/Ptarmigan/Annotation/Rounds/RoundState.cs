namespace Ptarmigan.Annotation.Rounds;

/// <summary>How far a round is.</summary>
public enum RoundState
{
    /// <summary>Annotators answer; nobody sees another's answers if the round is blind.</summary>
    Open,

    /// <summary>The answers are frozen and public; where they differ, a decision is awaited.</summary>
    Closed,

    /// <summary>Every difference is decided.</summary>
    Adjudicated,
}
