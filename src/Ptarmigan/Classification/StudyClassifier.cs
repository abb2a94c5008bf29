using Ptarmigan.Annotation;
using Ptarmigan.Annotation.Rounds;
using Ptarmigan.Classification.Explanations;
using Ptarmigan.Classification.Models;
using Ptarmigan.Classification.Neighbours;
using Ptarmigan.Studies;

namespace Ptarmigan.Classification;

/// <summary>Lets a model judge the issues of a study. Its answers are judgments like anybody's: stored under its name and version, never over another's.</summary>
/// <param name="study">The study.</param>
/// <param name="model">The model.</param>
public sealed class StudyClassifier(Study study, TrainedModel model)
{
    private const int BatchSize = 500;
    private const int PrecedentCount = 3;

    /// <summary>The annotator's name: the model's, with its version.</summary>
    public string Annotator => $"{model.Description.Name} {model.Version}";

    /// <summary>Whether it is said what carries each answer, with the labelled issues most like it; the words are recorded as the evidence of the judgment.</summary>
    /// <value>Default: no.</value>
    public bool Explains { get; init; }

    /// <summary>Judges issues and records what was said. What was said of issues that somebody judges blind just now is recorded and not returned.</summary>
    /// <param name="questions">The questions.</param>
    /// <param name="repository">One repository; null for all.</param>
    /// <param name="context">Whether other issues of the repository are considered.</param>
    /// <param name="progress">How many issues have been read.</param>
    /// <param name="cancellation">Stops it; what was recorded stays, and a rerun goes on.</param>
    /// <exception cref="ModelException">The model does not answer a question.</exception>
    public StudyClassification Classify(IReadOnlyList<Question> questions, string? repository, PredictionContext context, IProgress<int>? progress, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(questions);
        var classified = new ReportClassifier(model).Classify(new StudyReports(study).Read(repository), questions, context, progress, cancellation).ToList();
        if (Explains) Explain(classified, cancellation);

        Record(classified, cancellation);
        var blind = new RoundCatalog(study).IssuesInBlindRounds();
        var shown = classified.Where(issue => !blind.Contains(issue.Report.IssueId)).ToList();
        return new StudyClassification(shown, classified.Count - shown.Count);
    }

    private void Explain(List<ClassifiedIssue> classified, CancellationToken cancellation)
    {
        var explainer = new Explainer(model);
        var precedents = StudyPrecedents.Of(study, model);
        for (var i = 0; i < classified.Count; i++)
        {
            cancellation.ThrowIfCancellationRequested();
            classified[i] = explainer.Explain(classified[i]) with { Precedents = precedents?.Find(classified[i].Report, PrecedentCount) };
        }
    }

    private void Record(List<ClassifiedIssue> classified, CancellationToken cancellation)
    {
        var ledger = new JudgmentLedger(study);
        var annotator = ledger.Register(Annotator, AnnotatorKind.Model, AnnotatorKind.Model);
        foreach (var batch in classified.Chunk(BatchSize))
        {
            cancellation.ThrowIfCancellationRequested();
            using var transaction = study.Database.Connection.BeginTransaction();
            foreach (var issue in batch)
            {
                var isPtm = issue.Predictions.FirstOrDefault(prediction => prediction.Question == Question.Ptm)?.Answer != "no";
                foreach (var prediction in issue.Predictions)
                {
                    // Challenges are asked of PTM-related issues alone.
                    if (prediction.Question.IsSet && !isPtm) continue;
                    ledger.Add(annotator, new JudgmentDraft(prediction.Question, issue.Report.IssueId, string.Join(';', prediction.Answers))
                    {
                        Confidence = Math.Round(prediction.Confidence, 4),
                        Evidence = issue.ExplanationsOf(prediction.Question).FirstOrDefault() is { } carried ? ExplanationEvidence.Of(issue.Report.Text, carried) : [],
                        IsUnsure = prediction.IsUnsure,
                        Source = $"{Annotator}, context {(prediction.Context == PredictionContext.Repository ? "repository" : "none")}",
                    });
                }
            }

            transaction.Commit();
        }
    }
}
