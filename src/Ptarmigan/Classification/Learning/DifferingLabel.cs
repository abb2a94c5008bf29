namespace Ptarmigan.Classification.Learning;

/// <summary>A <see cref="Disagreement"/> as it is kept: without the issue's text.</summary>
/// <param name="IssueId">The key of the issue.</param>
/// <param name="Repository">Its repository.</param>
/// <param name="Number">Its number.</param>
/// <param name="Label">The label: for challenges, the primary one.</param>
/// <param name="Probability">How likely the model holds the label, in [0, 1].</param>
/// <param name="Answer">What the model says.</param>
/// <param name="Confidence">How likely it holds that, in [0, 1].</param>
/// <param name="IsLikelyError">Whether the model is as sure of its answer as it is on average of issues that bear it as their label.</param>
public sealed record DifferingLabel(long IssueId, string Repository, long Number, string Label, double Probability, string Answer, double Confidence, bool IsLikelyError)
{
    internal static DifferingLabel Of(Disagreement found) => new(
        found.Issue.Report.IssueId, found.Issue.Report.Repository, found.Issue.Report.Number, found.Label, found.Probability, found.Prediction.Answer, found.Prediction.Confidence, found.IsLikelyError);
}
