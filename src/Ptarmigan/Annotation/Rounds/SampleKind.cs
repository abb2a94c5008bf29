namespace Ptarmigan.Annotation.Rounds;

/// <summary>How a round's issues are found.</summary>
public enum SampleKind
{
    /// <summary>A number of issues drawn at random, each as likely as any other.</summary>
    Random,

    /// <summary>A number of issues drawn at random from each repository in proportion to its issues.</summary>
    Stratified,

    /// <summary>Every issue that the filter keeps.</summary>
    Filter,

    /// <summary>Every issue without a gold answer to the question, and in no round that is open on it.</summary>
    Rest,

    /// <summary>Every issue with an answer that was given under an older version of the guideline.</summary>
    Revisit,
}
