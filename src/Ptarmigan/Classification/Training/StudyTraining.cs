using Ptarmigan.Annotation;
using Ptarmigan.Classification.Models;
using Ptarmigan.Classification.Signals;
using Ptarmigan.Studies;
using Ptarmigan.Taxonomies;
using Ptarmigan.Text.Tokens;

namespace Ptarmigan.Classification.Training;

/// <summary>Trains a study's own model on its labels, and says what has changed by it.</summary>
public sealed class StudyTraining
{
    private readonly Study _study;
    private readonly SignalSet _signals;
    private readonly ModelTrainer _trainer;
    private readonly IReadOnlyList<LabelledText> _labelled;

    /// <summary>Reads the labels.</summary>
    /// <param name="study">The study.</param>
    /// <param name="annotator">Whose labels; null for what counts in the study (<see cref="TrainingLabels"/>).</param>
    public StudyTraining(Study study, string? annotator)
    {
        ArgumentNullException.ThrowIfNull(study);
        _study = study;
        _signals = SignalSet.Of(study);
        var labels = new TrainingLabels(study, annotator).Name;
        _trainer = new ModelTrainer(new TrainingOptions { Name = Path.GetFileName(study.Folder), Data = $"answers of {labels}", Taxonomy = TaxonomyCatalog.Of(study) }, _signals, ShippedModel.Value);
        _labelled = new StudyReports(study).Labelled(annotator);
        Trainable = ModelTrainer.Trainable(_labelled);
        LabelsOf = labels;
    }

    /// <summary>The model that is adapted to the labels where it can be; null to train on the labels alone.</summary>
    /// <value>Default: the one that comes with Ptarmigan.</value>
    public TrainedModel? Base { get; init; } = ShippedModel.Value;

    /// <summary>The questions with labels enough.</summary>
    public IReadOnlyList<Question> Trainable { get; }

    /// <summary>Whose labels they are, in words.</summary>
    public string LabelsOf { get; }

    /// <summary>Whether the labels of a question adapt a model that is there.</summary>
    /// <param name="questions">The questions that are trained together.</param>
    public bool Extends(IReadOnlyList<Question> questions) => Base is { } model && questions.All(question => _trainer.CanExtend(model, question, _labelled));

    /// <summary>Trains.</summary>
    /// <param name="questions">The questions.</param>
    /// <param name="progress">What is being done.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="ModelException">There are too few labels.</exception>
    public TrainedModel Train(IReadOnlyList<Question> questions, IProgress<string>? progress, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(questions);
        if (questions.Count == 0) throw new ModelException($"There are too few answers of {LabelsOf} to train on.", null, $"At least {ModelTrainer.LeastReports} issues with two answers to one question are wanted.");
        return Train(questions, _labelled, questions.Contains(Question.Ptm) ? new StudyReports(_study).ByRepository() : null, progress, cancellation);
    }

    /// <summary>What a new model says otherwise than the one before it.</summary>
    /// <param name="before">The model before.</param>
    /// <param name="now">The new model, as <see cref="Train(IReadOnlyList{Question}, IProgress{string}, CancellationToken)"/> made it.</param>
    /// <param name="questions">The questions it was trained on.</param>
    /// <param name="cancellation">Stops it.</param>
    public IReadOnlyList<ModelChanges> Compare(TrainedModel before, TrainedModel now, IReadOnlyList<Question> questions, CancellationToken cancellation) =>
        ModelChanges.Of(_study, questions, before, now, _labelled, (question, others) => Train([question], others, null, null, cancellation), cancellation);

    private TrainedModel Train(
        IReadOnlyList<Question> questions, IReadOnlyList<LabelledText> labelled, IReadOnlyDictionary<string, IReadOnlyList<ReportText>>? others, IProgress<string>? progress, CancellationToken cancellation) =>
        Extends(questions) ? _trainer.Extend(Base!, labelled, questions, others, progress, cancellation) : _trainer.Train(labelled, questions, others, progress, cancellation);
}
