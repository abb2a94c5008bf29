using System.Runtime.InteropServices;
using System.Security.Cryptography;
using System.Text.Json;
using Ptarmigan.Annotation;
using Ptarmigan.Classification.Features;
using Ptarmigan.Classification.Linear;
using Ptarmigan.Text.Tokens;

namespace Ptarmigan.Classification.Models;

/// <summary>A trained annotator: linear classifiers of several questions over one pass of features. Any number of threads may use it at once.</summary>
public sealed class TrainedModel
{
    private readonly ModelHead[] _heads;
    private readonly int _columns;
    private readonly WeightMatrix _matrix;

    internal TrainedModel(ModelDescription description, FeatureSpace space, sbyte[] weights, float[] scales, float[] biases)
    {
        Description = description;
        Space = space;
        Weights = weights;
        Scales = scales;
        Biases = biases;
        _columns = scales.Length;
        _matrix = new WeightMatrix(weights, _columns);
        var first = 0;
        _heads = new ModelHead[description.Heads.Count];
        for (var i = 0; i < _heads.Length; i++)
        {
            _heads[i] = new ModelHead(description.Heads[i], first);
            first += description.Heads[i].Labels.Count;
        }

        if (first != _columns) throw new ArgumentException("The heads' labels are not as many as the columns.", nameof(description));
    }

    /// <summary>What the model is.</summary>
    public ModelDescription Description { get; }

    /// <summary>Twelve hexadecimal digits of the hash of its weights and of what it takes from scores: two models that share them say the same.</summary>
    public string Version => field ??= Hash();

    internal FeatureSpace Space { get; }

    /// <summary>For each place the weights of all columns, in units of the column's scale.</summary>
    internal sbyte[] Weights { get; }

    internal float[] Scales { get; }

    internal float[] Biases { get; }

    internal IReadOnlyList<ModelHead> Heads => _heads;

    /// <summary>Whether the model answers a question.</summary>
    /// <param name="question">The question.</param>
    public bool Knows(Question question) => _heads.Any(head => head.Question == question);

    /// <summary>Scores a report.</summary>
    /// <param name="report">The report.</param>
    /// <param name="repository">The repository it is from, <c>owner/name</c>, by which a part adapted to it is found; null where that is not known.</param>
    public ReportScores Score(ReportText report, string? repository = null)
    {
        ArgumentNullException.ThrowIfNull(report);
        var vector = Space.Vector(report);
        var sums = new float[_columns];
        _matrix.Sum(vector.Places, vector.Values, sums);
        var scores = new double[_columns];
        for (var column = 0; column < _columns; column++) scores[column] = (sums[column] * Scales[column]) + Biases[column];
        return new ReportScores(repository, scores, vector.Known);
    }

    /// <summary>What the model says of a report by its own text.</summary>
    /// <param name="question">The question.</param>
    /// <param name="scores">The report's scores.</param>
    public Prediction Predict(Question question, ReportScores scores) => Predict(question, scores, (double?)null);

    /// <summary>What the model says of a report beside others of its repository.</summary>
    /// <param name="question">The question.</param>
    /// <param name="scores">The report's scores.</param>
    /// <param name="others">Scores of other reports of the same repository, labelled or not; with fewer than <see cref="LeastOthers"/> they are not considered.</param>
    public Prediction Predict(Question question, ReportScores scores, IReadOnlyCollection<ReportScores>? others)
    {
        ArgumentNullException.ThrowIfNull(scores);
        return Predict(question, scores, MeanOf(question, scores.Repository, others));
    }

    /// <summary>What other reports of a repository say to a question of yes or no: their mean score; null where they are too few, or the question is another.</summary>
    internal double? MeanOf(Question question, string? repository, IReadOnlyCollection<ReportScores>? others)
    {
        var head = HeadOf(question, repository);
        return head.Columns == 1 && others?.Count >= LeastOthers ? others.Average(other => other.Values[head.FirstColumn]) : null;
    }

    internal Prediction Predict(Question question, ReportScores scores, double? mean)
    {
        var head = HeadOf(question, scores.Repository);
        return head.Predict(scores.Values.AsSpan(head.FirstColumn, head.Columns), mean, scores.Known);
    }

    /// <summary>With how many other reports of a repository their mean begins to say something.</summary>
    public const int LeastOthers = 5;

    private string Hash()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(MemoryMarshal.AsBytes<sbyte>(Weights));
        hash.AppendData(MemoryMarshal.AsBytes<float>(Scales));
        hash.AppendData(MemoryMarshal.AsBytes<float>(Biases));
        hash.AppendData(JsonSerializer.SerializeToUtf8Bytes(Description.Heads, JsonSerializerOptions.Web));
        return Convert.ToHexStringLower(hash.GetHashAndReset())[..12];
    }

    internal ModelHead HeadOf(Question question, string? repository)
    {
        ModelHead? general = null;
        foreach (var head in _heads)
        {
            if (head.Question != question) continue;
            if (head.Description.Repository is null) general ??= head;
            else if (repository is not null && string.Equals(head.Description.Repository, repository, StringComparison.OrdinalIgnoreCase)) return head;
        }

        return general ?? throw new ModelException($"The model `{Description.Name}` does not answer `{question.Name}`.", null, $"It answers: {string.Join(", ", _heads.Select(head => head.Question.Name).Distinct())}.");
    }
}
