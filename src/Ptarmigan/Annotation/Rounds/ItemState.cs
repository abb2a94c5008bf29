namespace Ptarmigan.Annotation.Rounds;

/// <summary>How an issue stands with an annotator.</summary>
public enum ItemState
{
    /// <summary>It waits for an answer.</summary>
    Open,

    /// <summary>It has one.</summary>
    Answered,

    /// <summary>It was put off.</summary>
    Skipped,
}
