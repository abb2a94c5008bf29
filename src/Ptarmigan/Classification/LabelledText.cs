using Ptarmigan.Text.Tokens;

namespace Ptarmigan.Classification;

/// <summary>A report with what people, or whoever labelled it, said of it.</summary>
/// <param name="Repository">The repository it is from.</param>
/// <param name="Text">The report.</param>
/// <param name="Ptm"><c>yes</c> or <c>no</c>; null where nobody said.</param>
/// <param name="Type">The issue type; null where nobody said.</param>
/// <param name="Challenges">The codes, the primary one first; null where nobody said. Only those of PTM-related reports count.</param>
public sealed record LabelledText(string Repository, ReportText Text, string? Ptm, string? Type, IReadOnlyList<string>? Challenges)
{
    /// <summary>How much it counts in training, more than 0.</summary>
    /// <value>Default: 1.</value>
    public double Weight { get; init; } = 1;

    /// <summary>The answers to a question, the primary one first; null where it was not answered, or is not asked since the report is not PTM-related.</summary>
    /// <param name="question">The question.</param>
    public IReadOnlyList<string>? AnswersTo(Annotation.Question question)
    {
        ArgumentNullException.ThrowIfNull(question);
        if (question.IsSet) return Challenges is { Count: > 0 } && Ptm is null or "yes" ? Challenges : null;
        var answer = question == Annotation.Question.Ptm ? Ptm : Type;
        return answer is null ? null : [answer];
    }
}
