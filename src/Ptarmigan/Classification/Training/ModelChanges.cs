using Ptarmigan.Annotation;
using Ptarmigan.Annotation.Rounds;
using Ptarmigan.Classification.Evaluation;
using Ptarmigan.Classification.Models;
using Ptarmigan.Studies;

namespace Ptarmigan.Classification.Training;

/// <summary>What a new model says of a study otherwise than the one before it, on one question.</summary>
public sealed record ModelChanges
{
    /// <summary>With more labels than this <see cref="RightNow"/> is not measured: it would take five times as long as the training, and <c>evaluate</c> does it where it is wanted.</summary>
    public const int MostHeldOut = 1000;

    private const int Parts = 5;

    /// <summary>The question.</summary>
    public required Question Question { get; init; }

    /// <summary>Number of labelled issues that both were asked about.</summary>
    public int Labels { get; init; }

    /// <summary>On how many of them the model before says what the label says.</summary>
    public int RightBefore { get; init; }

    /// <summary>The same of models trained as the new one was, each asked about the labels that it was not trained on; null where these are too few to be cut into parts, or more than <see cref="MostHeldOut"/>.</summary>
    public int? RightNow { get; init; }

    /// <summary>Number of the study's issues.</summary>
    public int Issues { get; init; }

    /// <summary>How many of them the new model answers otherwise.</summary>
    public int Changed { get; init; }

    /// <summary>Of how many the model before was not sure.</summary>
    public int UnsureBefore { get; init; }

    /// <summary>Of how many the new one is not.</summary>
    public int UnsureNow { get; init; }

    /// <summary>Which answers changed into which, the most frequent first.</summary>
    public required IReadOnlyList<AnswerChange> Changes { get; init; }

    /// <summary>Compares two models on a study, other issues of the repository considered.</summary>
    /// <param name="study">The study.</param>
    /// <param name="questions">The questions that the new model was trained on.</param>
    /// <param name="before">The model before.</param>
    /// <param name="now">The new model.</param>
    /// <param name="labelled">The labels it was trained on.</param>
    /// <param name="train">Trains as it was trained, on other labels.</param>
    /// <param name="cancellation">Stops it.</param>
    public static IReadOnlyList<ModelChanges> Of(
        Study study, IReadOnlyList<Question> questions, TrainedModel before, TrainedModel now, IReadOnlyList<LabelledText> labelled, Func<Question, IReadOnlyList<LabelledText>, TrainedModel> train, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(questions);
        ArgumentNullException.ThrowIfNull(before);
        IReadOnlyList<Question> asked = [.. questions.Where(before.Knows)];
        var reports = new StudyReports(study);
        // What a model says of issues that somebody judges blind just now is told in no figure.
        var blind = new RoundCatalog(study).IssuesInBlindRounds();
        var said = new ReportClassifier(before).Classify(reports.Read().Where(report => !blind.Contains(report.IssueId)), asked, PredictionContext.Repository, null, cancellation);
        var says = new ReportClassifier(now).Classify(reports.Read().Where(report => !blind.Contains(report.IssueId)), asked, PredictionContext.Repository, null, cancellation);
        return [.. asked.Select((question, at) => Of(question, [.. said.Select(issue => issue.Predictions[at])], [.. says.Select(issue => issue.Predictions[at])]) with
        {
            Labels = labelled.Count(report => report.AnswersTo(question) is not null),
            RightBefore = Right(question, before, labelled),
            RightNow = HeldOut(question, labelled, train, cancellation),
        })];
    }

    private static ModelChanges Of(Question question, Prediction[] before, Prediction[] now) => new()
    {
        Question = question,
        Issues = now.Length,
        Changed = before.Zip(now).Count(pair => pair.First.Answer != pair.Second.Answer),
        UnsureBefore = before.Count(prediction => prediction.IsUnsure),
        UnsureNow = now.Count(prediction => prediction.IsUnsure),
        Changes =
        [
            .. before.Zip(now).Where(pair => pair.First.Answer != pair.Second.Answer).GroupBy(pair => (pair.First.Answer, pair.Second.Answer))
                .Select(group => new AnswerChange(group.Key.Item1, group.Key.Item2, group.Count()))
                .OrderByDescending(change => change.Issues).ThenBy(change => change.Before, StringComparer.Ordinal).ThenBy(change => change.Now, StringComparer.Ordinal),
        ],
    };

    private static int Right(Question question, TrainedModel model, IReadOnlyList<LabelledText> labelled) =>
        new Evaluator(question, new TrainingOptions(), model.Space.Signals, null).Judge(model, labelled, null).Count(report => report.IsRight);

    private static int? HeldOut(Question question, IReadOnlyList<LabelledText> labelled, Func<Question, IReadOnlyList<LabelledText>, TrainedModel> train, CancellationToken cancellation)
    {
        var asked = labelled.Where(report => report.AnswersTo(question) is not null).ToArray();
        if (asked.Length > MostHeldOut) return null;
        var right = 0;
        for (var part = 0; part < Parts; part++)
        {
            cancellation.ThrowIfCancellationRequested();
            var others = asked.Where((_, i) => i % Parts != part).ToArray();
            if (!ModelTrainer.Trainable(others).Contains(question)) return null;
            right += Right(question, train(question, others), [.. asked.Where((_, i) => i % Parts == part)]);
        }

        return right;
    }
}
