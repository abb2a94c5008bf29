namespace Ptarmigan.Annotation.Rounds;

/// <summary>What was done to a round.</summary>
public enum RoundActKind
{
    /// <summary>It was opened.</summary>
    Opened,

    /// <summary>It was closed: its answers were frozen.</summary>
    Closed,

    /// <summary>It was unlocked, so that what was not answered can be.</summary>
    Unlocked,

    /// <summary>One annotator's part was written to a work package, or the answers of one.</summary>
    Exported,

    /// <summary>Answers that were given elsewhere were brought in.</summary>
    Imported,
}
