namespace Ptarmigan.Annotation;

/// <summary>Why a row of a label file was refused.</summary>
public enum LabelProblemKind
{
    /// <summary>The repository or the number cannot be read.</summary>
    BadReference,

    /// <summary>The study does not hold the issue.</summary>
    UnknownIssue,

    /// <summary>An answer is none of the question's options, a code stands twice, or a confidence is outside [0, 1].</summary>
    BadAnswer,

    /// <summary>A code is not that of a sub-theme of the study's taxonomy.</summary>
    UnknownCode,

    /// <summary>The row answers nothing.</summary>
    NoAnswer,

    /// <summary>An earlier row says exactly the same.</summary>
    Duplicate,

    /// <summary>The row contradicts itself, or another row on the same issue.</summary>
    Conflict,
}
