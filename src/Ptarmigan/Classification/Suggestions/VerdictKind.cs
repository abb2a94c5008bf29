namespace Ptarmigan.Classification.Suggestions;

/// <summary>What a person did with an answer that a model suggested.</summary>
public enum VerdictKind
{
    /// <summary>The answer is the person's, too.</summary>
    Accepted,

    /// <summary>The person answered otherwise.</summary>
    Changed,

    /// <summary>The answer is wrong. Of a question with two answers that says the other one; of any other it leaves the issue without an answer.</summary>
    Rejected,
}
