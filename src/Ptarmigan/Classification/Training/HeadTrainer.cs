using Ptarmigan.Annotation;
using Ptarmigan.Classification.Linear;
using Ptarmigan.Statistics;
using Ptarmigan.Taxonomies;

namespace Ptarmigan.Classification.Training;

/// <summary>Trains one linear classifier for each answer of a question.</summary>
internal sealed class HeadTrainer
{
    private readonly Question _question;
    private readonly Recipe _recipe;
    private readonly int _width;
    private readonly int _copies;
    private readonly long _seed;
    private readonly Taxonomy _taxonomy;
    private readonly float[][]? _start;

    /// <param name="question">The question.</param>
    /// <param name="labels">The answers, in the order of the columns.</param>
    /// <param name="width">Number of places of a row.</param>
    /// <param name="copies">Number of repositories that have copies of the features; 0 for a classifier that knows no repository.</param>
    /// <param name="seed">Seed of the order in which reports are looked at.</param>
    /// <param name="taxonomy">The taxonomy whose themes lend their sub-themes a share of their score.</param>
    /// <param name="start">For each answer the shared weights near which its own are sought, bias last; null for zero.</param>
    public HeadTrainer(Question question, IReadOnlyList<string> labels, int width, int copies, long seed, Taxonomy taxonomy, float[][]? start = null)
    {
        _question = question;
        Labels = labels;
        _recipe = Recipe.Of(question);
        _width = width;
        _copies = copies;
        _seed = seed;
        _taxonomy = taxonomy;
        _start = start;
    }

    public IReadOnlyList<string> Labels { get; }

    /// <summary>The weights of each answer, bias last: the shared ones first, then those of each repository's copy.</summary>
    public float[][] Train(IReadOnlyList<Example> examples, CancellationToken cancellation)
    {
        var rows = _copies == 0 ? [.. examples.Select(example => example.Row)] : examples.Select(WithCopy).ToArray();
        var weights = new float[Labels.Count][];
        Parallel.For(0, Labels.Count, Threads(cancellation), label => weights[label] = Column(rows, examples, answer => answer == Labels[label], _start?[label]));
        // A beginning has its theme's share in it.
        if (_recipe.ThemeShare == 0 || _start is not null) return weights;

        var themes = Labels.Select(_taxonomy.RollUp).Distinct().ToArray();
        var ofTheme = new float[themes.Length][];
        Parallel.For(0, themes.Length, Threads(cancellation), theme => ofTheme[theme] = Column(rows, examples, answer => _taxonomy.RollUp(answer) == themes[theme], null));
        for (var label = 0; label < weights.Length; label++)
        {
            DenseVectors.AddScaled(ofTheme[Array.IndexOf(themes, _taxonomy.RollUp(Labels[label]))], (float)_recipe.ThemeShare, weights[label]);
        }

        return weights;
    }

    /// <summary>The score of each answer.</summary>
    /// <param name="weights">What training returned.</param>
    /// <param name="row">A report's row, without copies.</param>
    /// <param name="copy">The number of its repository's copy; -1 for none.</param>
    public double[] Score(float[][] weights, SparseRow row, int copy)
    {
        var whole = copy < 0 || _copies == 0 ? row : WithCopy(row, copy);
        return [.. weights.Select(column => SupportVectorClassifier.Dot(column, whole))];
    }

    private static ParallelOptions Threads(CancellationToken cancellation) => new() { CancellationToken = cancellation, MaxDegreeOfParallelism = Environment.ProcessorCount };

    private float[] Column(SparseRow[] rows, IReadOnlyList<Example> examples, Predicate<string> isAnswer, float[]? start)
    {
        var isPositive = examples.Select(example => example.Answers.Any(answer => isAnswer(answer))).ToArray();
        double positives = isPositive.Count(positive => positive);
        if (positives == 0 && start is null)
        {
            // An answer nobody gave: never the best.
            var never = new float[(_width * (_copies + 1)) + 1];
            never[^1] = -2;
            return never;
        }

        var expected = _question == Question.Type ? examples.Count / (double)Labels.Count : examples.Count - positives;
        var balance = Math.Pow(Math.Max(expected, 1) / Math.Max(positives, 1), _recipe.Balance);
        var costs = examples.Select((example, i) => _recipe.Cost * example.Weight * (!isPositive[i] ? 1 : balance * (isAnswer(example.Answers[0]) ? 1 : _recipe.Secondary))).ToArray();
        return SupportVectorClassifier.Train(rows, isPositive, costs, _width * (_copies + 1), new SeededRandom(_seed), start: start is null ? null : WithoutCopies(start));
    }

    /// <summary>Weights that no repository's copy has a part in.</summary>
    private float[] WithoutCopies(float[] shared)
    {
        var whole = new float[(_width * (_copies + 1)) + 1];
        shared.AsSpan(0, _width).CopyTo(whole);
        whole[^1] = shared[^1];
        return whole;
    }

    private SparseRow WithCopy(Example example) => example.Repository < 0 ? example.Row : WithCopy(example.Row, example.Repository);

    private SparseRow WithCopy(SparseRow row, int copy)
    {
        var count = row.Places.Length;
        var places = new int[count * 2];
        var values = new float[count * 2];
        for (var i = 0; i < count; i++)
        {
            places[i] = row.Places[i];
            values[i] = row.Values[i];
            places[count + i] = row.Places[i] + (_width * (copy + 1));
            values[count + i] = row.Values[i] * (float)_recipe.OwnCopy;
        }

        return new SparseRow(places, values);
    }
}
