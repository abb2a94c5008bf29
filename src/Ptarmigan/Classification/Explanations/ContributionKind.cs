namespace Ptarmigan.Classification.Explanations;

/// <summary>What of a report contributes to a score.</summary>
public enum ContributionKind
{
    /// <summary>A word, with everything it is part of: sequences of words and of its letters, directions of meaning.</summary>
    Word,

    /// <summary>A signal that fires.</summary>
    Signal,

    /// <summary>A part of the skeleton: a heading, a box, a key and its value, that a block of code begins.</summary>
    Structure,

    /// <summary>A count or a share, against what is usual: at the usual value it contributes nothing.</summary>
    Number,
}
