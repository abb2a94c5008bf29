namespace Ptarmigan.Coding.Refi;

/// <summary>Which issues go to another program as texts.</summary>
public enum WhichIssues
{
    /// <summary>Those with something on them: a challenge, an exclusion, a memo or a place in a batch.</summary>
    Coded,

    /// <summary>These, and all that the annotator of <c>study.yaml</c> calls PTM-related: to be coded elsewhere.</summary>
    PtmRelated,

    /// <summary>Every issue.</summary>
    All,
}
