using Ptarmigan.Annotation;
using Ptarmigan.Classification.Evaluation;
using Ptarmigan.Classification.Models;
using Ptarmigan.Classification.Signals;
using Ptarmigan.Classification.Training;
using Ptarmigan.Statistics;

namespace Ptarmigan.Classification.Learning;

/// <summary>How well a question is answered with more and more labels, on issues that were not trained on: whether labelling more would help.</summary>
/// <remarks>
/// Labels are cut into parts, whole repositories in one where there are enough; for each part a model is trained on a growing share of the others' labels, drawn anew in each repeat, and asked about the
/// part. The same labels are asked about at every point, so that points differ by what was trained on alone.
/// </remarks>
/// <param name="question">The question.</param>
/// <param name="signals">The signals that count as features.</param>
/// <param name="foundation">The model whose directions of meaning are used; null for none.</param>
public sealed class LearningCurve(Question question, SignalSet signals, TrainedModel? foundation)
{
    /// <summary>Into how many parts the labels are cut.</summary>
    /// <value>Default: 5.</value>
    public int Parts { get; init; } = 5;

    /// <summary>How often labels are drawn anew.</summary>
    /// <value>Default: 3.</value>
    public int Repeats { get; init; } = 3;

    /// <summary>The seed.</summary>
    /// <value>Default: that of training.</value>
    public long Seed { get; init; } = new TrainingOptions().Seed;

    /// <summary>Measures the curve.</summary>
    /// <param name="reports">Labelled reports.</param>
    /// <param name="points">How many points; the last has all labels.</param>
    /// <param name="progress">What is being done.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <exception cref="ModelException">There are too few labels.</exception>
    public IReadOnlyList<LearningPoint> Measure(IReadOnlyList<LabelledText> reports, int points, IProgress<string>? progress, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(reports);
        ArgumentOutOfRangeException.ThrowIfLessThan(points, 2);
        var asked = reports.Where(report => report.AnswersTo(question) is not null).ToArray();
        var options = new TrainingOptions { Seed = Seed, OwnFrom = null, Folds = 2 };
        var evaluator = new Evaluator(question, options, signals, foundation);
        var part = evaluator.Parts(asked, Parts, asked.Select(report => report.Repository).Distinct(StringComparer.OrdinalIgnoreCase).Count() >= Parts);
        var smallest = Enumerable.Range(0, Parts).Min(own => part.Count(number => number != own));
        var sizes = Sizes(smallest, points);
        if (sizes.Length < 2) throw new ModelException($"{asked.Length} labels are too few for a curve.", null, $"At least {4 * ModelTrainer.LeastReports} are wanted; see `ptarmigan suggest-next`.");
        var measured = new List<LearningPoint>();
        foreach (var (step, size) in sizes.Index())
        {
            progress?.Report($"{size} labels");
            // All labels of a part are the same in every repeat.
            var runs = Enumerable.Range(0, step == sizes.Length - 1 ? 1 : Repeats).Select(repeat => Run(evaluator, asked, part, step == sizes.Length - 1 ? int.MaxValue : size, repeat, cancellation)).ToArray();
            measured.Add(new LearningPoint(
                (int)Math.Round(runs.Average(run => run.Trained)),
                Spread.Of([.. runs.Select(run => Measures.MacroF1(run.Judged))]), Spread.Of([.. runs.Select(run => Measures.Kappa(run.Judged))]), Spread.Of([.. runs.Select(run => Measures.Accuracy(run.Judged))])));
        }

        return measured;
    }

    /// <summary>From few labels to all, each a fixed number of times the one before.</summary>
    private static int[] Sizes(int all, int points)
    {
        double least = 2 * ModelTrainer.LeastReports;
        return all < 1.5 * least ? [] : [.. Enumerable.Range(0, points).Select(i => (int)Math.Round(least * Math.Pow(all / least, i / (points - 1.0)))).Distinct()];
    }

    private (List<JudgedReport> Judged, double Trained) Run(Evaluator evaluator, LabelledText[] reports, int[] part, int size, int repeat, CancellationToken cancellation)
    {
        var judged = new List<JudgedReport>(reports.Length);
        var trained = new List<int>();
        for (var own = 0; own < Parts; own++)
        {
            cancellation.ThrowIfCancellationRequested();
            var others = reports.Where((_, i) => part[i] != own).ToArray();
            var test = reports.Where((_, i) => part[i] == own).ToArray();
            if (test.Length == 0) continue;
            var train = Drawn(others, size, new SeededRandom(unchecked((Seed * 31) + (repeat * 1009) + own)));
            trained.Add(train.Length);
            judged.AddRange(evaluator.Judge(train, test, null, null, cancellation));
        }

        return (judged, trained.Average());
    }

    /// <summary>A draw that holds at least one label of two answers, without which nothing can be trained; the order of the study is kept.</summary>
    private LabelledText[] Drawn(LabelledText[] reports, int size, SeededRandom random)
    {
        if (size >= reports.Length) return reports;
        var order = Enumerable.Range(0, reports.Length).ToArray();
        random.Shuffle(order.AsSpan());
        var first = AnswerOf(reports[order[0]]);
        var second = Array.FindIndex(order, i => AnswerOf(reports[i]) != first);
        if (second >= size) (order[1], order[second]) = (order[second], order[1]);
        return [.. order.Take(size).Order().Select(i => reports[i])];
    }

    private string AnswerOf(LabelledText report) => report.AnswersTo(question)![0];
}
