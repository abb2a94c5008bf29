using System.Runtime.InteropServices;
using Ptarmigan.Annotation;
using Ptarmigan.Classification.Features;
using Ptarmigan.Classification.Models;
using Ptarmigan.Classification.Signals;
using Ptarmigan.Text.Tokens;

namespace Ptarmigan.Classification.Explanations;

/// <summary>Says which words, signals and numbers of a report carry what a model says of it. One instance serves one thread.</summary>
/// <remarks>
/// A model holds hashes, no words. Two texts of one report that have the same hash are told (<see cref="Contribution.IsAmbiguous"/>); that a word of the report has the hash of
/// another word of the training data cannot be told, but how rarely it happens can (<see cref="ForeignFeatureChance"/>).
/// </remarks>
/// <param name="model">The model.</param>
public sealed class Explainer(TrainedModel model)
{
    /// <summary>How many contributions are kept where nobody says how many.</summary>
    public const int DefaultCount = 20;

    private readonly FeatureTrace _trace = new(model.Space.Signals);

    /// <summary>The probability that a feature the model has never seen has by chance the hash of one that it knows.</summary>
    public double ForeignFeatureChance => model.Space.Vocabulary.Count / (double)(1L << 32);

    /// <summary>A classified issue with the strongest contributions to each of its answers.</summary>
    /// <param name="issue">The issue.</param>
    /// <param name="count">How many are kept of each.</param>
    public ClassifiedIssue Explain(ClassifiedIssue issue, int count = DefaultCount)
    {
        ArgumentNullException.ThrowIfNull(issue);
        return issue with { Explanations = [.. Explain(issue.Report.Text, issue.Report.Repository, issue.Predictions).Select(explanation => explanation.Strongest(count))] };
    }

    /// <summary>Explains predictions on a report: one explanation for each answer of each, in their order.</summary>
    /// <param name="report">The report.</param>
    /// <param name="repository">The repository that the predictions were made for; null where it was not known.</param>
    /// <param name="predictions">What the model said.</param>
    public IReadOnlyList<Explanation> Explain(ReportText report, string? repository, IReadOnlyList<Prediction> predictions)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(predictions);
        _trace.Read(report);
        var scores = model.Score(report, repository).Values;
        var vector = model.Space.Vector(report);
        var signals = model.Space.Signals.Find(report).ToDictionary(finding => finding.Signal.Name);
        var places = new SpanPlaces(report);
        return [.. predictions.SelectMany(prediction => prediction.Answers.Select(answer => Explain(prediction.Question, answer, repository, scores, vector, signals, places)))];
    }

    private Explanation Explain(Question question, string answer, string? repository, double[] scores, FeatureVector vector, Dictionary<string, SignalFinding> signals, SpanPlaces places)
    {
        var head = model.HeadOf(question, repository);
        var (column, sign) = head.ColumnOf(answer);
        var amounts = new double[_trace.Elements.Count];
        var ambiguous = new bool[_trace.Elements.Count];
        var contributions = new List<Contribution>();
        var scale = sign * model.Scales[column];
        for (var i = 0; i < vector.Count; i++)
        {
            var place = vector.Places[i];
            var amount = vector.Values[i] * model.Weights[(place * model.Scales.Length) + column] * scale;
            if (place < model.Space.Vocabulary.Count) DealOut(_trace.Features[model.Space.Vocabulary.Hashes[place]], amount, amounts, ambiguous);
            else if (vector.BlockOf[i] == FeatureBlock.Numbers && amount != 0) contributions.Add(new Contribution(ContributionKind.Number, ReportNumbers.NameOf(place - model.Space.Vocabulary.Count), amount, false, []));
        }

        DealOutMeaning(column, scale, amounts, ambiguous);
        contributions.AddRange(Gathered(amounts, ambiguous, signals, places));
        contributions.Sort((first, second) => Math.Abs(second.Amount).CompareTo(Math.Abs(first.Amount)) is var order and not 0 ? order : string.CompareOrdinal(first.Name, second.Name));
        return new Explanation { Question = question, Answer = answer, Bias = (double)sign * model.Biases[column], Score = sign * scores[column], Contributions = contributions };
    }

    /// <summary>The place along the directions is a sum over words, divided by its length: each word has its share of every product with it.</summary>
    private void DealOutMeaning(int column, float scale, double[] amounts, bool[] ambiguous)
    {
        var meaning = model.Space.Meaning;
        if (meaning.Dimensions == 0) return;
        var topics = _trace.Features.Where(pair => pair.Value.Block == FeatureBlock.Topics).ToArray();
        var point = new float[meaning.Dimensions];
        foreach (var (key, feature) in topics) meaning.Add(key, feature.Count, point);
        var length = Math.Sqrt(point.Sum(along => (double)along * along));
        if (length == 0) return;
        var first = model.Space.Width - meaning.Dimensions;
        var weights = new double[meaning.Dimensions];
        for (var k = 0; k < weights.Length; k++) weights[k] = (double)scale * model.Weights[((first + k) * model.Scales.Length) + column];
        foreach (var (key, feature) in topics) DealOut(feature, meaning.Share(key, feature.Count, weights) / length, amounts, ambiguous);
    }

    private static void DealOut(TracedFeature feature, double amount, double[] amounts, bool[] ambiguous)
    {
        foreach (var elements in feature.Occurrences)
        {
            foreach (var element in elements)
            {
                amounts[element] += amount / feature.Count / elements.Length;
                ambiguous[element] |= feature.IsAmbiguous && amount != 0;
            }
        }
    }

    private IEnumerable<Contribution> Gathered(double[] amounts, bool[] ambiguous, Dictionary<string, SignalFinding> signals, SpanPlaces places)
    {
        var groups = new Dictionary<(ContributionKind Kind, string Name), List<int>>();
        for (var element = 0; element < amounts.Length; element++)
        {
            if (amounts[element] == 0) continue;
            ref var group = ref CollectionsMarshal.GetValueRefOrAddDefault(groups, (_trace.Elements[element].Kind, _trace.Elements[element].Name), out _);
            (group ??= []).Add(element);
        }

        foreach (var ((kind, name), elements) in groups)
        {
            var amount = elements.Sum(element => amounts[element]);
            var spans = kind == ContributionKind.Signal && signals.TryGetValue(name, out var finding)
                ? finding.Spans.Select(span => places.Of(span, amount / finding.Spans.Count))
                : elements.Where(element => _trace.Elements[element].End > _trace.Elements[element].Start).Select(element => places.Of(_trace.Elements[element], amounts[element]));
            yield return new Contribution(kind, name, amount, elements.Any(element => ambiguous[element]), [.. spans]);
        }
    }
}
