using Ptarmigan.Annotation;
using Ptarmigan.Classification.Features;
using Ptarmigan.Classification.Models;
using Ptarmigan.Classification.Signals;
using Ptarmigan.Text.Tokens;

namespace Ptarmigan.Classification.Training;

/// <summary>Trains a model on labelled reports, and calibrates it on reports that each part of it has not seen.</summary>
public sealed class ModelTrainer
{
    /// <summary>With fewer reports nothing is trained.</summary>
    public const int LeastReports = 10;

    private const double Miscoverage = 0.1;

    private readonly TrainingOptions _options;
    private readonly SignalSet _signals;
    private readonly MeaningSpace _meaning;

    /// <summary>A trainer that takes the directions of meaning from a model.</summary>
    /// <param name="options">How to train.</param>
    /// <param name="signals">The signals that count as features.</param>
    /// <param name="foundation">The model whose directions are used; null for none.</param>
    public ModelTrainer(TrainingOptions options, SignalSet signals, TrainedModel? foundation)
        : this(options, signals, foundation?.Space.Meaning ?? MeaningSpace.None)
    {
    }

    internal ModelTrainer(TrainingOptions options, SignalSet signals, MeaningSpace meaning)
    {
        _options = options;
        _signals = signals;
        _meaning = meaning;
    }

    /// <summary>Trains.</summary>
    /// <param name="reports">The labelled reports, in an order of their own: the same order, the same model.</param>
    /// <param name="questions">The questions it is to answer.</param>
    /// <param name="others">Other reports by repository, labelled or not, from which is learnt what a repository's mean score says; null for the labelled ones alone.</param>
    /// <param name="progress">What is being done.</param>
    /// <param name="cancellation">Stops the training.</param>
    /// <exception cref="ModelException">A question has too few labelled reports, or only one answer.</exception>
    public TrainedModel Train(
        IReadOnlyList<LabelledText> reports,
        IReadOnlyList<Question> questions,
        IReadOnlyDictionary<string, IReadOnlyList<ReportText>>? others,
        IProgress<string>? progress,
        CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(reports);
        ArgumentNullException.ThrowIfNull(questions);
        foreach (var question in questions) Check(question, reports);
        var asked = reports.Where(report => questions.Any(question => report.AnswersTo(question) is not null)).ToArray();
        var letters = Math.Max(_options.LeastReports, 2);
        ReadOnlySpan<int> least = [_options.LeastReports, letters, _options.LeastReports, _options.LeastReports, letters, _options.LeastReports, 2, 2, 1, 1];
        var space = FeatureSpace.Fit([.. asked.Select(report => report.Text)], _signals, _meaning, least);

        var heads = new List<HeadDescription>();
        var columns = new List<float[]>();
        foreach (var question in questions)
        {
            progress?.Report(question.Title);
            new QuestionTraining(question, _options, space, asked, Miscoverage, null, cancellation).Run(others, heads, columns);
        }

        return Made(space, heads, columns, _options.Data, asked.Select(report => report.Repository));
    }

    /// <summary>Adapts a model to labels of one's own. What it knows stays: a question without labels is answered as before, and the weights of one with labels go no farther than these demand.</summary>
    /// <param name="model">The model.</param>
    /// <param name="reports">The labelled reports.</param>
    /// <param name="questions">The questions that are adapted.</param>
    /// <param name="others">As for <see cref="Train"/>.</param>
    /// <param name="progress">What is being done.</param>
    /// <param name="cancellation">Stops the training.</param>
    /// <exception cref="ModelException">A question has too few labelled reports or only one answer, or the model cannot be adapted to its labels (<see cref="CanExtend"/>).</exception>
    public TrainedModel Extend(
        TrainedModel model,
        IReadOnlyList<LabelledText> reports,
        IReadOnlyList<Question> questions,
        IReadOnlyDictionary<string, IReadOnlyList<ReportText>>? others,
        IProgress<string>? progress,
        CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(reports);
        ArgumentNullException.ThrowIfNull(questions);
        foreach (var question in questions)
        {
            Check(question, reports);
            if (!CanExtend(model, question, reports)) throw new ModelException($"`{model.Description.Name}` cannot be adapted to the labels for `{question.Name}`: it has other answers, or other signals.", null, "Train on the labels alone.");
        }

        var heads = new List<HeadDescription>();
        var columns = new List<float[]>();
        foreach (var known in model.Heads.Where(head => !questions.Contains(head.Question)))
        {
            heads.Add(known.Description);
            columns.AddRange(Enumerable.Range(known.FirstColumn, known.Columns).Select(column => ModelExtension.ColumnOf(model, column)));
        }

        foreach (var question in questions)
        {
            progress?.Report(question.Title);
            new QuestionTraining(question, _options, model.Space, reports, Miscoverage, ModelExtension.Of(model, question), cancellation).Run(others, heads, columns);
        }

        var data = $"{model.Description.Name} {model.Version} ({model.Description.Data}), adapted to {_options.Data}";
        return Made(model.Space, heads, columns, data, reports.Select(report => report.Repository).Concat(model.Description.Repositories));
    }

    /// <summary>Whether a model can be adapted to labels: it answers the question, every label is among its answers, and it counts the same signals.</summary>
    /// <param name="model">The model.</param>
    /// <param name="question">The question.</param>
    /// <param name="reports">The labelled reports.</param>
    public bool CanExtend(TrainedModel model, Question question, IReadOnlyList<LabelledText> reports) => ModelExtension.IsPossible(model, _signals, question, reports);

    private TrainedModel Made(FeatureSpace space, List<HeadDescription> heads, List<float[]> columns, string data, IEnumerable<string> repositories)
    {
        var (weights, scales, biases) = Quantize(columns, space.Width);
        var description = new ModelDescription
        {
            Name = _options.Name,
            TrainedWith = ProgramVersion.Number,
            Seed = _options.Seed,
            Signals = _signals.Version,
            Data = data,
            Repositories = [.. repositories.Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.OrdinalIgnoreCase)],
            Heads = heads,
        };
        return new TrainedModel(description, space, weights, scales, biases);
    }

    /// <summary>The questions that can be trained: those with reports enough, and more than one answer among them.</summary>
    /// <param name="reports">The labelled reports.</param>
    public static IReadOnlyList<Question> Trainable(IReadOnlyList<LabelledText> reports) =>
        [.. Question.All.Where(question => AnswersTo(question, reports) is { Length: >= LeastReports } answers && answers.Distinct().Count() > 1)];

    /// <summary>The first answer of each report that has one.</summary>
    private static string[] AnswersTo(Question question, IReadOnlyList<LabelledText> reports) =>
        [.. reports.Select(report => report.AnswersTo(question)).OfType<IReadOnlyList<string>>().Select(answers => answers[0])];

    private static void Check(Question question, IReadOnlyList<LabelledText> reports)
    {
        var answers = AnswersTo(question, reports);
        if (answers.Length < LeastReports)
        {
            throw new ModelException($"{answers.Length} reports are labelled for `{question.Name}`; training wants at least {LeastReports}.", null, "Label more, or name another annotator.");
        }

        if (answers.Distinct().Count() < 2)
        {
            throw new ModelException($"Every report labelled for `{question.Name}` has the answer `{answers[0]}`.", null, "Label some with another answer.");
        }
    }

    /// <summary>Keeps weights as whole numbers of up to 127 of their column's unit.</summary>
    private static (sbyte[] Weights, float[] Scales, float[] Biases) Quantize(List<float[]> columns, int width)
    {
        var weights = new sbyte[width * columns.Count];
        var scales = new float[columns.Count];
        for (var column = 0; column < columns.Count; column++)
        {
            var values = columns[column].AsSpan(0, width);
            var largest = 0f;
            foreach (var value in values) largest = Math.Max(largest, Math.Abs(value));
            scales[column] = Math.Max(largest, 1e-9f) / 127;
            for (var place = 0; place < width; place++) weights[(place * columns.Count) + column] = (sbyte)MathF.Round(values[place] / scales[column]);
        }

        return (weights, scales, [.. columns.Select(column => column[^1])]);
    }
}
