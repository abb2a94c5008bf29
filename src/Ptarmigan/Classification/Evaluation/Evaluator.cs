using Ptarmigan.Annotation;
using Ptarmigan.Classification.Models;
using Ptarmigan.Classification.Signals;
using Ptarmigan.Classification.Training;
using Ptarmigan.Statistics;
using Ptarmigan.Text.Tokens;

namespace Ptarmigan.Classification.Evaluation;

/// <summary>Measures how well a question can be answered: trains on some reports, asks about others.</summary>
/// <param name="question">The question.</param>
/// <param name="options">How to train.</param>
/// <param name="signals">The signals that count as features.</param>
/// <param name="foundation">The model whose directions of meaning are used, which come from unlabelled reports; null for none.</param>
public sealed class Evaluator(Question question, TrainingOptions options, SignalSet signals, TrainedModel? foundation)
{
    /// <summary>Trains on some reports and judges others.</summary>
    /// <param name="train">Labelled reports.</param>
    /// <param name="test">Other labelled reports.</param>
    /// <param name="others">Reports by repository, from which the context of each test report is taken; null for its own text alone.</param>
    /// <param name="progress">What is being done.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="ModelException">There are too few labelled reports.</exception>
    public IReadOnlyList<JudgedReport> Judge(
        IReadOnlyList<LabelledText> train,
        IReadOnlyList<LabelledText> test,
        IReadOnlyDictionary<string, IReadOnlyList<ReportText>>? others,
        IProgress<string>? progress,
        CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(test);
        var model = new ModelTrainer(options, signals, foundation).Train(train, [question], others, progress, cancellation);
        return Judge(model, test, others);
    }

    /// <summary>Judges reports with a model that is there.</summary>
    /// <param name="model">The model; it must not have been trained on them.</param>
    /// <param name="test">Labelled reports.</param>
    /// <param name="others">Reports by repository for the context; null for none.</param>
    public IReadOnlyList<JudgedReport> Judge(TrainedModel model, IReadOnlyList<LabelledText> test, IReadOnlyDictionary<string, IReadOnlyList<ReportText>>? others)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(test);
        var context = new Dictionary<string, ReportScores[]>(StringComparer.OrdinalIgnoreCase);
        var judged = new List<JudgedReport>(test.Count);
        foreach (var report in test)
        {
            if (report.AnswersTo(question) is not { } truth) continue;
            if (others is not null && !context.ContainsKey(report.Repository))
            {
                context[report.Repository] = [.. (others.GetValueOrDefault(report.Repository) ?? []).Select(other => model.Score(other, report.Repository))];
            }

            judged.Add(new JudgedReport(report.Repository, truth, model.Predict(question, model.Score(report.Text, report.Repository), context.GetValueOrDefault(report.Repository))) { Source = report });
        }

        return judged;
    }

    /// <summary>Judges every report by a model that was trained without its part.</summary>
    /// <param name="reports">Labelled reports.</param>
    /// <param name="folds">Number of parts.</param>
    /// <param name="byRepository">Whether a repository lies in one part as a whole, so that each is judged as one never seen.</param>
    /// <param name="others">Reports by repository for the context; null for none.</param>
    /// <param name="progress">What is being done.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="ModelException">There are too few labelled reports, or fewer repositories than parts.</exception>
    public IReadOnlyList<JudgedReport> CrossValidate(
        IReadOnlyList<LabelledText> reports,
        int folds,
        bool byRepository,
        IReadOnlyDictionary<string, IReadOnlyList<ReportText>>? others,
        IProgress<string>? progress,
        CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(reports);
        ArgumentOutOfRangeException.ThrowIfLessThan(folds, 2);
        var asked = reports.Where(report => report.AnswersTo(question) is not null).ToArray();
        var part = Parts(asked, folds, byRepository);
        var judged = new List<JudgedReport>(asked.Length);
        for (var fold = 0; fold < folds; fold++)
        {
            progress?.Report($"part {fold + 1} of {folds}");
            var train = asked.Where((_, i) => part[i] != fold).ToArray();
            var test = asked.Where((_, i) => part[i] == fold).ToArray();
            if (test.Length > 0) judged.AddRange(Judge(train, test, others, null, cancellation));
        }

        return judged;
    }

    /// <summary>For each report the number of its part.</summary>
    internal int[] Parts(LabelledText[] asked, int folds, bool byRepository) => byRepository ? PartsByRepository(asked, folds) : PartsWithin(asked, folds);

    private static int[] PartsByRepository(LabelledText[] reports, int folds)
    {
        var repositories = reports.Select(report => report.Repository).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.OrdinalIgnoreCase).ToArray();
        if (repositories.Length < folds)
        {
            throw new ModelException($"{repositories.Length} repositories cannot be dealt out to {folds} parts.", null, "Ask for fewer parts, or leave out --by-repository.");
        }

        var part = repositories.Select((name, i) => (name, i)).ToDictionary(pair => pair.name, pair => pair.i % folds, StringComparer.OrdinalIgnoreCase);
        return [.. reports.Select(report => part[report.Repository])];
    }

    private int[] PartsWithin(LabelledText[] reports, int folds)
    {
        var part = new int[reports.Length];
        var random = new SeededRandom(options.Seed);
        var cells = Enumerable.Range(0, reports.Length).GroupBy(i => (reports[i].Repository.ToUpperInvariant(), reports[i].AnswersTo(question)![0]));
        foreach (var cell in cells)
        {
            var items = cell.ToArray();
            random.Shuffle(items.AsSpan());
            for (var k = 0; k < items.Length; k++) part[items[k]] = k % folds;
        }

        return part;
    }
}
