using Ptarmigan.Issues;

namespace Ptarmigan.Annotation;

/// <summary>A row of a label file that is good by itself.</summary>
/// <param name="Line">Its line.</param>
/// <param name="Reference">The issue.</param>
/// <param name="IssueId">The issue's key.</param>
/// <param name="Answers">What each annotator answered; the annotator is null for the main columns. Empty cells answer nothing.</param>
/// <param name="Confidence">The main annotator's confidence in [0, 1], if given as a number.</param>
/// <param name="Note">What else the row says of the main annotator's answers.</param>
internal sealed record LabelRow(
    long Line,
    IssueReference Reference,
    long IssueId,
    IReadOnlyList<(string? Annotator, Question Question, string Answer)> Answers,
    double? Confidence,
    string? Note)
{
    /// <summary>Whether the other row says exactly the same.</summary>
    public bool SaysTheSame(LabelRow other) =>
        Answers.SequenceEqual(other.Answers) && Confidence == other.Confidence && Note == other.Note;
}
