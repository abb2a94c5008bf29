namespace Ptarmigan.Annotation.Rounds;

/// <summary>What an annotator says of an issue in a round.</summary>
/// <param name="Answer">One option, or codes joined by <c>;</c> with the main one first; empty for none of them.</param>
public sealed record RoundAnswer(string Answer)
{
    /// <summary>Whether the annotator is unsure.</summary>
    /// <value>Default: false.</value>
    public bool IsUnsure { get; init; }

    /// <summary>How sure the annotator is, in [0, 1].</summary>
    /// <value>Default: null, which means not said.</value>
    public double? Confidence { get; init; }

    /// <summary>What the annotator remarks.</summary>
    /// <value>Default: null.</value>
    public string? Note { get; init; }

    /// <summary>The words that show it.</summary>
    /// <value>Default: empty.</value>
    public IReadOnlyList<Evidence> Evidence { get; init; } = [];

    /// <summary>The members of the answer; one for a choice.</summary>
    public IReadOnlyList<string> Members => Answer.Split(';', StringSplitOptions.RemoveEmptyEntries);
}
