using Ptarmigan.Annotation;
using Ptarmigan.Studies;

namespace Ptarmigan.Classification;

/// <summary>The answers that models learn from and are measured on: those of one annotator, or those that count in the study.</summary>
/// <remarks>
/// What counts is what the annotator of the analyses says (<see cref="Protocol.Annotator"/>, mostly gold); where it says nothing, what people say, so far as all who say something say the same. So
/// what a person answers outside rounds is learnt from at once, and never against an adjudicated answer.
/// </remarks>
/// <param name="study">The study.</param>
/// <param name="annotator">The annotator's name; null for what counts.</param>
public sealed class TrainingLabels(Study study, string? annotator)
{
    /// <summary>Whose answers they are, in words.</summary>
    public string Name => annotator ?? $"{study.Protocol.Annotator}, and of people where it has none";

    /// <summary>The answer to a question on each issue, by the issue's key.</summary>
    /// <param name="question">The question.</param>
    public IReadOnlyDictionary<long, Judgment> Of(Question question)
    {
        ArgumentNullException.ThrowIfNull(question);
        var ledger = new JudgmentLedger(study);
        var counting = ledger.Current(annotator ?? study.Protocol.Annotator, question);
        if (annotator is not null) return counting;
        var labels = new Dictionary<long, Judgment>(counting);
        foreach (var said in ledger.CurrentOf(AnnotatorKind.Person, question).Where(judgment => !counting.ContainsKey(judgment.IssueId)).GroupBy(judgment => judgment.IssueId))
        {
            if (said.Skip(1).All(other => IsSame(other, said.First()))) labels.Add(said.Key, said.Last());
        }

        return labels;
    }

    /// <summary>The keys of the issues on which the question is answered already: of what counts also those on which people differ.</summary>
    /// <param name="question">The question.</param>
    public IReadOnlySet<long> Answered(Question question)
    {
        ArgumentNullException.ThrowIfNull(question);
        var ledger = new JudgmentLedger(study);
        var answered = ledger.Current(annotator ?? study.Protocol.Annotator, question).Keys.ToHashSet();
        if (annotator is null) answered.UnionWith(ledger.CurrentOf(AnnotatorKind.Person, question).Select(judgment => judgment.IssueId));
        return answered;
    }

    private static bool IsSame(Judgment one, Judgment other) => one.Answer == other.Answer || one.Members.ToHashSet().SetEquals(other.Members);
}
