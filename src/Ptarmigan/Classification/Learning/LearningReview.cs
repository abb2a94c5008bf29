using System.Text.Json;
using System.Text.Json.Serialization;
using Ptarmigan.Annotation;
using Ptarmigan.Annotation.Rounds;
using Ptarmigan.Classification.Models;
using Ptarmigan.Classification.Signals;
using Ptarmigan.Storage;
using Ptarmigan.Studies;

namespace Ptarmigan.Classification.Learning;

/// <summary>How labelling of a question goes on: whether predictions have stabilised, which labels differ most from what a model says, and what more labels bring. The newest of each question is kept in the study.</summary>
public sealed record LearningReview
{
    /// <summary>How many differing labels are kept.</summary>
    public const int MostDisagreements = 200;

    private const int Parts = 5;
    private const int CurvePoints = 6;
    private const int Models = 12;
    private const int LeastStep = 10;

    private static readonly JsonSerializerOptions Json = new() { NumberHandling = JsonNumberHandling.AllowNamedFloatingPointLiterals };

    /// <summary>Number of labels it rests on.</summary>
    public required int Labels { get; init; }

    /// <summary>When it was made.</summary>
    public required DateTimeOffset MadeAt { get; init; }

    /// <summary>How far models of growing size agree.</summary>
    public IReadOnlyList<StabilityPoint> Stability { get; init; } = [];

    /// <summary>On how many unlabelled issues they were compared.</summary>
    public int Pool { get; init; }

    /// <summary>The learning curve.</summary>
    public IReadOnlyList<LearningPoint> Curve { get; init; } = [];

    /// <summary>Labels of which a model that was not trained on them says something else, likely errors first.</summary>
    public IReadOnlyList<DifferingLabel> Disagreements { get; init; } = [];

    /// <summary>How many such labels there are, kept or not.</summary>
    public int DisagreementCount { get; init; }

    /// <summary>How many of them may be wrong.</summary>
    public int LikelyErrors { get; init; }

    /// <summary>What could not be measured, and why.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>The labelled issues that a review rests on: those that are not in an open round, where nothing that a model says is to be seen.</summary>
    /// <param name="study">The study.</param>
    /// <param name="question">The question.</param>
    /// <param name="annotator">Whose labels; null for what counts in the study (<see cref="TrainingLabels"/>).</param>
    public static IReadOnlyList<LabelledIssue> Labelled(Study study, Question question, string? annotator = null)
    {
        var open = new RoundCatalog(study).IssuesInOpenRounds(question);
        return [.. new StudyReports(study).LabelledIssues(annotator).Where(issue => issue.Labels.AnswersTo(question) is not null && !open.Contains(issue.Report.IssueId))];
    }

    /// <summary>Makes a review and keeps it in the study in place of the one before; what takes longest comes last, and each part is kept once it is there.</summary>
    /// <param name="study">The study.</param>
    /// <param name="question">The question.</param>
    /// <param name="progress">What is being done.</param>
    /// <param name="cancellation">Stops it; parts that are done stay.</param>
    public static LearningReview Make(Study study, Question question, IProgress<string>? progress, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(study);
        var labelled = Labelled(study, question);
        var review = new LearningReview { Labels = labelled.Count, MadeAt = study.Time.GetUtcNow() };
        foreach (var part in (Func<LearningReview, LearningReview>[])[WithStability, WithDisagreements, WithCurve])
        {
            cancellation.ThrowIfCancellationRequested();
            try
            {
                review = part(review);
            }
            catch (ModelException tooFew)
            {
                review = review with { Notes = [.. review.Notes, $"{tooFew.Message} {tooFew.Next}".TrimEnd()] };
            }

            Keep(study, question, review);
        }

        return review;

        LearningReview WithStability(LearningReview made)
        {
            var rule = new PredictionStability(question, SignalSet.Of(study), ShippedModel.Value);
            var ordered = LabelledIssue.InOrderOfLabelling(labelled, question, rule.Seed);
            var pool = new UnlabelledPool(study, question, null).Reports;
            var points = rule.Measure([.. ordered.Select(issue => issue.Labels)], pool, Math.Max(LeastStep, labelled.Count / Models), Told("Stability", progress), cancellation);
            return made with { Stability = points, Pool = Math.Min(rule.PoolSize, pool.Count) };
        }

        LearningReview WithDisagreements(LearningReview made)
        {
            var found = Learning.Disagreements.Find(question, labelled, Parts, SignalSet.Of(study), ShippedModel.Value, Told("Differing labels", progress), cancellation);
            return made with { Disagreements = [.. found.Take(MostDisagreements).Select(DifferingLabel.Of)], DisagreementCount = found.Count, LikelyErrors = found.Count(one => one.IsLikelyError) };
        }

        LearningReview WithCurve(LearningReview made) =>
            made with { Curve = new LearningCurve(question, SignalSet.Of(study), ShippedModel.Value).Measure([.. labelled.Select(issue => issue.Labels)], CurvePoints, Told("Learning curve", progress), cancellation) };
    }

    /// <summary>The newest review of a question; null where none was made.</summary>
    /// <param name="study">The study.</param>
    /// <param name="question">The question.</param>
    public static LearningReview? Kept(Study study, Question question)
    {
        ArgumentNullException.ThrowIfNull(study);
        ArgumentNullException.ThrowIfNull(question);
        return study.Database.Connection.Scalar<string>("SELECT r.content FROM learning_review AS r JOIN question AS q ON q.id = r.question_id WHERE q.name = @question", ("question", question.Name)) is { } content
            ? JsonSerializer.Deserialize<LearningReview>(content, Json)
            : null;
    }

    /// <summary>The differing labels that may be shown now: those of issues in open rounds may not.</summary>
    /// <param name="study">The study.</param>
    /// <param name="question">The question.</param>
    public IReadOnlyList<DifferingLabel> Shown(Study study, Question question)
    {
        var open = new RoundCatalog(study).IssuesInOpenRounds(question);
        return [.. Disagreements.Where(label => !open.Contains(label.IssueId))];
    }

    private static void Keep(Study study, Question question, LearningReview review) => study.Database.Connection.Execute(
        """
        INSERT INTO learning_review (question_id, content, made_at) SELECT id, @content, @at FROM question WHERE name = @question
        ON CONFLICT (question_id) DO UPDATE SET content = excluded.content, made_at = excluded.made_at
        """,
        ("content", JsonSerializer.Serialize(review, Json)), ("at", review.MadeAt.ToStoredText()), ("question", question.Name));

    private static PartProgress? Told(string part, IProgress<string>? progress) => progress is null ? null : new PartProgress(part, progress);

    /// <summary>Says which part a step is of.</summary>
    private sealed class PartProgress(string part, IProgress<string> progress) : IProgress<string>
    {
        public void Report(string value) => progress.Report($"{part}: {value}");
    }
}
