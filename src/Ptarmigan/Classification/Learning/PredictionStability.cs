using Ptarmigan.Annotation;
using Ptarmigan.Classification.Evaluation;
using Ptarmigan.Classification.Models;
using Ptarmigan.Classification.Signals;
using Ptarmigan.Classification.Training;
using Ptarmigan.Statistics;

namespace Ptarmigan.Classification.Learning;

/// <summary>When labelling more no longer changes what a model says: the stopping rule of stabilising predictions.</summary>
/// <remarks>
/// Models are trained on the first labels, on more, and on all, in the order in which they were made; each is asked about the same unlabelled issues. Predictions have stabilised where the mean kappa of a model with
/// the one before it, over <see cref="Window"/> models, is at least <see cref="Cutoff"/>. No label is spent on it. Source: Bloodgood and Vijay-Shanker (2009), "A method for stopping active learning based on
/// stabilizing predictions and the need for user-adjustable stopping", CoNLL.
/// </remarks>
/// <param name="question">The question.</param>
/// <param name="signals">The signals that count as features.</param>
/// <param name="foundation">The model whose directions of meaning are used; null for none.</param>
public sealed class PredictionStability(Question question, SignalSet signals, TrainedModel? foundation)
{
    /// <summary>The kappa from which on two models say the same.</summary>
    /// <value>Default: 0.99, as in the source.</value>
    public double Cutoff { get; init; } = 0.99;

    /// <summary>Over how many successive comparisons the mean is taken.</summary>
    /// <value>Default: 3, as in the source.</value>
    public int Window { get; init; } = 3;

    /// <summary>How many unlabelled issues are asked about, at most, drawn at random.</summary>
    /// <value>Default: 2,000, about the size of the source's stop set.</value>
    public int PoolSize { get; init; } = 2000;

    /// <summary>The seed.</summary>
    /// <value>Default: that of training.</value>
    public long Seed { get; init; } = new TrainingOptions().Seed;

    /// <summary>Measures.</summary>
    /// <param name="labelled">Labelled reports, in the order in which they were labelled.</param>
    /// <param name="pool">Unlabelled issues.</param>
    /// <param name="step">How many labels each model has more than the one before.</param>
    /// <param name="progress">What is being done.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="ModelException">There are too few labels, or no unlabelled issue.</exception>
    public IReadOnlyList<StabilityPoint> Measure(IReadOnlyList<LabelledText> labelled, IReadOnlyList<StudyReport> pool, int step, IProgress<string>? progress, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(labelled);
        ArgumentNullException.ThrowIfNull(pool);
        ArgumentOutOfRangeException.ThrowIfLessThan(step, 1);
        if (pool.Count == 0) throw new ModelException("Every issue is labelled: there is none to be asked about.", null, "Import more issues.");
        var asked = labelled.Where(report => report.AnswersTo(question) is not null).ToArray();
        var drawn = pool.ToArray();
        new SeededRandom(Seed).Shuffle(drawn.AsSpan());
        Array.Resize(ref drawn, Math.Min(drawn.Length, PoolSize));
        var points = new List<StabilityPoint>();
        var kappas = new List<double>();
        string[]? before = null;
        foreach (var count in Counts(asked, step))
        {
            progress?.Report($"{count} labels");
            var model = new ModelTrainer(new TrainingOptions { Seed = Seed, OwnFrom = null, Folds = 2 }, signals, foundation).Train(asked[..count], [question], null, null, cancellation);
            var said = Array.ConvertAll(drawn, report => model.Predict(question, model.Score(report.Text)).Answer);
            if (before is not null) kappas.Add(KappaOf(before, said));
            var isStable = kappas.Count >= Window && kappas.TakeLast(Window).Average() >= Cutoff;
            points.Add(new StabilityPoint(count, before is null || double.IsNaN(kappas[^1]) ? null : kappas[^1], before is null ? null : said.Zip(before).Count(pair => pair.First != pair.Second) / (double)said.Length, isStable));
            before = said;
        }

        return points;
    }

    /// <summary>Cohen's kappa of two lists of answers; 1 where both say the same one thing throughout.</summary>
    internal static double KappaOf(string[] first, string[] second) => first.SequenceEqual(second) ? 1 : Measures.Kappa([.. first.Zip(second)]);

    private int[] Counts(LabelledText[] asked, int step)
    {
        var first = ModelTrainer.LeastReports;
        while (first < asked.Length && asked.Take(first).Select(report => report.AnswersTo(question)![0]).Distinct().Count() < 2) first++;
        if (asked.Length < first + step) throw new ModelException($"{asked.Length} labels are too few to compare models of growing size.", null, $"At least {first + step} are wanted with --step {step}.");
        return [.. Enumerable.Range(0, (asked.Length - first) / step + 1).Select(i => asked.Length - (i * step)).Reverse()];
    }
}
