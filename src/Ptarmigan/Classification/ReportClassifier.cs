using Ptarmigan.Annotation;
using Ptarmigan.Classification.Models;

namespace Ptarmigan.Classification;

/// <summary>Lets a model judge many issues, those of a repository beside each other.</summary>
/// <param name="model">The model.</param>
public sealed class ReportClassifier(TrainedModel model)
{
    /// <summary>Judges issues, in their order. Their texts' tokens are let go once they are scored.</summary>
    /// <param name="reports">The issues; one whose repository is not known, an empty name, is judged by itself.</param>
    /// <param name="questions">The questions.</param>
    /// <param name="context">Whether other issues of the repository are considered.</param>
    /// <param name="progress">How many issues have been read.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="ModelException">The model does not answer a question.</exception>
    public IReadOnlyList<ClassifiedIssue> Classify(
        IEnumerable<StudyReport> reports, IReadOnlyList<Question> questions, PredictionContext context, IProgress<int>? progress, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(reports);
        ArgumentNullException.ThrowIfNull(questions);
        foreach (var question in questions) model.HeadOf(question, null);
        var scored = new List<(StudyReport Report, ReportScores Scores)>();
        foreach (var report in reports)
        {
            cancellation.ThrowIfCancellationRequested();
            scored.Add((report with { Text = report.Text.WithoutTokens() }, model.Score(report.Text, report.Repository)));
            progress?.Report(scored.Count);
        }

        var means = new Dictionary<(string Repository, Question Question), double?>();
        if (context == PredictionContext.Repository)
        {
            foreach (var own in scored.Where(pair => pair.Report.Repository.Length > 0).GroupBy(pair => pair.Report.Repository))
            {
                var others = own.Select(pair => pair.Scores).ToArray();
                foreach (var question in questions) means[(own.Key, question)] = model.MeanOf(question, own.Key, others);
            }
        }

        return
        [
            .. scored.Select(pair => new ClassifiedIssue(
                pair.Report, [.. questions.Select(question => model.Predict(question, pair.Scores, means.GetValueOrDefault((pair.Report.Repository, question))))])),
        ];
    }
}
