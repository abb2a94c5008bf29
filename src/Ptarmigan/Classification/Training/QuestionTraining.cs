using Ptarmigan.Annotation;
using Ptarmigan.Classification.Features;
using Ptarmigan.Classification.Linear;
using Ptarmigan.Classification.Models;
using Ptarmigan.Statistics;
using Ptarmigan.Text.Tokens;

namespace Ptarmigan.Classification.Training;

/// <summary>Trains and calibrates the classifiers of one question: the one for any repository, and one for each repository with labels enough.</summary>
internal sealed class QuestionTraining
{
    private const int RepositoriesForFolds = 5;

    private readonly Question _question;
    private readonly TrainingOptions _options;
    private readonly FeatureSpace _space;
    private readonly double _miscoverage;
    private readonly CancellationToken _cancellation;
    private readonly Recipe _recipe;
    private readonly Example[] _examples;
    private readonly string[] _repositories;
    private readonly string[] _labels;
    private readonly string[] _adapted;
    private readonly ModelExtension? _extension;

    public QuestionTraining(Question question, TrainingOptions options, FeatureSpace space, IReadOnlyList<LabelledText> reports, double miscoverage, ModelExtension? extension, CancellationToken cancellation)
    {
        _question = question;
        _options = options;
        _space = space;
        _miscoverage = miscoverage;
        _extension = extension;
        _cancellation = cancellation;
        _recipe = Recipe.Of(question);
        var asked = reports.Where(report => report.AnswersTo(question) is not null).ToArray();
        _repositories = [.. asked.Select(report => report.Repository).Distinct(StringComparer.OrdinalIgnoreCase)];
        var perRepository = asked.GroupBy(report => report.Repository, StringComparer.OrdinalIgnoreCase).ToDictionary(group => group.Key, group => group.Count(), StringComparer.OrdinalIgnoreCase);
        _adapted = options.OwnFrom is { } least ? [.. _repositories.Where(repository => perRepository[repository] >= least)] : [];
        var numbers = _repositories.Select((name, i) => (name, i)).ToDictionary(pair => pair.name, pair => pair.i, StringComparer.OrdinalIgnoreCase);
        _labels = extension is not null ? [.. extension.Head.Labels] : question == Question.Ptm ? ["yes"] : [.. asked.SelectMany(report => report.AnswersTo(question)!).Distinct().Order(StringComparer.Ordinal)];
        _examples = [.. asked.Select(report => Read(report, numbers[report.Repository]))];
    }

    /// <summary>Adds the heads and their columns.</summary>
    public void Run(IReadOnlyDictionary<string, IReadOnlyList<ReportText>>? others, List<HeadDescription> heads, List<float[]> columns)
    {
        if (_extension is { } known && _examples.Length < ModelExtension.CalibratedFrom)
        {
            RunOnFew(known.Head, heads, columns);
            return;
        }

        var byRepository = _repositories.Length >= RepositoriesForFolds;
        var general = HeldOut(byRepository ? FoldsByRepository() : FoldsWithin(), [], out var means, others);
        var trainer = Trainer(_adapted);
        var weights = trainer.Train(Numbered(_examples, _adapted), _cancellation);
        heads.Add(Describe(null, general, means, byRepository));
        columns.AddRange(weights.Select(column => Part(column, -1)));
        if (_adapted.Length == 0) return;

        var within = HeldOut(FoldsWithin(), _adapted, out _, null);
        for (var own = 0; own < _adapted.Length; own++)
        {
            heads.Add(Describe(_adapted[own], within, null, false));
            columns.AddRange(weights.Select(column => Part(column, own)));
        }
    }

    /// <summary>Few labels change weights; what a score is worth stays as the model has it.</summary>
    private void RunOnFew(HeadDescription known, List<HeadDescription> heads, List<float[]> columns)
    {
        var weights = Trainer(_adapted).Train(Numbered(_examples, _adapted), _cancellation);
        for (var own = -1; own < _adapted.Length; own++)
        {
            var trained = _examples.Where(example => own < 0 || _repositories[example.Repository] == _adapted[own]).ToArray();
            heads.Add(known with { Repository = own < 0 ? null : _adapted[own], Reports = trained.Length, Repositories = trained.Select(example => example.Repository).Distinct().Count(), CalibratedBy = "before it was adapted" });
            columns.AddRange(weights.Select(column => Part(column, own)));
        }
    }

    private Example Read(LabelledText report, int repository)
    {
        var vector = _space.Vector(report.Text);
        return new Example(Weigh(vector), report.AnswersTo(_question)!, report.Weight, repository, _extension is null ? _space.KnownWithoutIt(vector) : vector.Known);
    }

    /// <summary>What 99 of 100 reports have of known features; 0 where they are too few to say.</summary>
    private int LeastKnown() => _examples.Length < ModelExtension.CalibratedFrom ? 0 : _examples.Select(example => example.Known).Order().ElementAt(_examples.Length / 100);

    private SparseRow Weigh(FeatureVector vector) => vector.Weighed(_recipe.Weights);

    private HeadTrainer Trainer(string[] adapted) => new(_question, _labels, _space.Width, adapted.Length, _options.Seed, _options.Taxonomy, _extension?.Columns);

    /// <summary>The examples with the numbers of the repositories that have copies; -1 for others.</summary>
    private Example[] Numbered(IEnumerable<Example> examples, string[] adapted) =>
        [.. examples.Select(example => example with { Repository = Array.IndexOf(adapted, _repositories[example.Repository]) })];

    /// <summary>For each example the scores of classifiers that were not trained on its fold; with them, for each, the mean score of its repository's other reports.</summary>
    private double[][] HeldOut(int[] folds, string[] adapted, out double[]? means, IReadOnlyDictionary<string, IReadOnlyList<ReportText>>? others)
    {
        var scores = new double[_examples.Length][];
        means = others is null || _labels.Length > 1 ? null : new double[_examples.Length];
        foreach (var fold in folds.Distinct().Order())
        {
            _cancellation.ThrowIfCancellationRequested();
            var trainer = Trainer(adapted);
            var weights = trainer.Train(Numbered(_examples.Where((_, i) => folds[i] != fold), adapted), _cancellation);
            var mean = new Dictionary<int, double>();
            for (var i = 0; i < _examples.Length; i++)
            {
                if (folds[i] != fold) continue;
                var example = _examples[i];
                scores[i] = trainer.Score(weights, example.Row, Array.IndexOf(adapted, _repositories[example.Repository]));
                if (means is null) continue;
                if (!mean.ContainsKey(example.Repository)) mean[example.Repository] = MeanOf(others!.GetValueOrDefault(_repositories[example.Repository]), trainer, weights);
                means[i] = mean[example.Repository];
            }
        }

        return scores;
    }

    private double MeanOf(IReadOnlyList<ReportText>? reports, HeadTrainer trainer, float[][] weights) =>
        reports is null || reports.Count == 0 ? double.NaN : reports.Average(report => trainer.Score(weights, Weigh(_space.Vector(report)), -1)[0]);

    private HeadDescription Describe(string? repository, double[][] scores, double[]? means, bool byRepository)
    {
        var chosen = Enumerable.Range(0, _examples.Length).Where(i => repository is null || string.Equals(_repositories[_examples[i].Repository], repository, StringComparison.OrdinalIgnoreCase)).ToArray();
        // A repository's own scores are few: all that were had with copies make the calibration.
        var calibration = new Calibration(_labels, scores, [.. _examples.Select(example => example.Answers)], means);
        return calibration.Describe(_question, _miscoverage) with
        {
            Repository = repository,
            Reports = chosen.Length,
            Repositories = chosen.Select(i => _examples[i].Repository).Distinct().Count(),
            LeastKnown = LeastKnown(),
            CalibratedBy = byRepository ? "by repository" : "within repositories",
        };
    }

    /// <summary>The weights of a column for any repository (-1) or for an adapted one, with each family's weight taken in.</summary>
    private float[] Part(float[] column, int own)
    {
        var width = _space.Width;
        var part = new float[width + 1];
        for (var place = 0; place < width; place++)
        {
            var sum = column[place];
            if (own >= 0) sum += column[(width * (own + 1)) + place] * (float)_recipe.OwnCopy;
            part[place] = sum * (float)_recipe.Weights[(int)_space.BlockOf(place)];
        }

        part[^1] = column[^1];
        return part;
    }

    private int[] FoldsByRepository()
    {
        // The largest repositories are dealt out first, so that folds are of a size.
        var sizes = new int[_options.Folds];
        var foldOf = new int[_repositories.Length];
        foreach (var repository in _examples.GroupBy(example => example.Repository).OrderByDescending(group => group.Count()).ThenBy(group => group.Key))
        {
            var fold = Array.IndexOf(sizes, sizes.Min());
            foldOf[repository.Key] = fold;
            sizes[fold] += repository.Count();
        }

        return [.. _examples.Select(example => foldOf[example.Repository])];
    }

    private int[] FoldsWithin()
    {
        var folds = new int[_examples.Length];
        var random = new SeededRandom(_options.Seed);
        foreach (var cell in Enumerable.Range(0, _examples.Length).GroupBy(i => (_examples[i].Repository, _examples[i].Answers[0])))
        {
            var items = cell.ToArray();
            random.Shuffle(items.AsSpan());
            // Cells of one or two must not all fall into the first fold.
            var first = random.Next(_options.Folds);
            for (var i = 0; i < items.Length; i++) folds[items[i]] = (first + i) % _options.Folds;
        }

        return folds;
    }
}
