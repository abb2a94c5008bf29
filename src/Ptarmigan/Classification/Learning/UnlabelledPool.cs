using Ptarmigan.Annotation;
using Ptarmigan.Annotation.Rounds;
using Ptarmigan.Classification.Models;
using Ptarmigan.Studies;

namespace Ptarmigan.Classification.Learning;

/// <summary>
/// The issues of a study that an annotator has not labelled for a question. Those of rounds that are open and blind are left out, whatever the question: what a model says of them is nobody's to
/// see. So are those of any open round on the question, since they are being labelled.
/// </summary>
public sealed class UnlabelledPool
{
    private readonly Question _question;

    /// <summary>Reads the pool.</summary>
    /// <param name="study">The study.</param>
    /// <param name="question">The question.</param>
    /// <param name="annotator">Whose labels count; null for what counts in the study (<see cref="TrainingLabels"/>).</param>
    /// <param name="repository">One repository; null for all.</param>
    public UnlabelledPool(Study study, Question question, string? annotator, string? repository = null)
    {
        ArgumentNullException.ThrowIfNull(question);
        _question = question;
        var labels = new TrainingLabels(study, annotator);
        var labelled = labels.Answered(question);
        // Challenges are asked of PTM-related issues alone.
        var unasked = question.IsSet ? labels.Of(Question.Ptm).Values.Where(judgment => judgment.Answer == "no").Select(judgment => judgment.IssueId).ToHashSet() : [];
        var open = new RoundCatalog(study).IssuesInOpenRounds(question);
        var reports = new StudyReports(study).Read(repository).Where(report => !labelled.Contains(report.IssueId) && !unasked.Contains(report.IssueId))
            .Select(report => report with { Text = report.Text.WithoutTokens() }).ToArray();
        Reports = [.. reports.Where(report => !open.Contains(report.IssueId))];
        InOpenRounds = reports.Length - Reports.Count;
    }

    /// <summary>The issues, by repository and number.</summary>
    public IReadOnlyList<StudyReport> Reports { get; }

    /// <summary>How many were left out since they are in open rounds.</summary>
    public int InOpenRounds { get; }

    /// <summary>What a model says of them, other issues of the repository considered. Of challenges only for those that it takes for PTM-related, where it can tell.</summary>
    /// <param name="model">The model.</param>
    /// <param name="progress">How many issues have been answered.</param>
    /// <param name="cancellation">Stops it.</param>
    public IReadOnlyList<(StudyReport Report, Prediction Prediction)> Predict(TrainedModel model, IProgress<int>? progress, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(model);
        IReadOnlyList<Question> questions = _question.IsSet && model.Knows(Question.Ptm) ? [_question, Question.Ptm] : [_question];
        return
        [
            .. new ReportClassifier(model).Classify(Reports, questions, PredictionContext.Repository, progress, cancellation)
                .Where(issue => issue.Predictions[^1] is not { Answer: "no", Question: var asked } || asked == _question)
                .Select(issue => (issue.Report, issue.Predictions[0])),
        ];
    }
}
