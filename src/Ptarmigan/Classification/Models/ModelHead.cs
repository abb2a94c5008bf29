using Ptarmigan.Annotation;
using Ptarmigan.Classification.Training;

namespace Ptarmigan.Classification.Models;

/// <summary>Turns the scores of one question's columns into a prediction.</summary>
internal sealed class ModelHead(HeadDescription description, int firstColumn)
{
    public HeadDescription Description { get; } = description;

    public Question Question { get; } = Question.Find(description.Question);

    public int FirstColumn { get; } = firstColumn;

    public int Columns => Description.Labels.Count;

    /// <summary>The column whose score is an answer's, and the sign it has there: of a question of yes or no, the other answer has the sign turned.</summary>
    public (int Column, int Sign) ColumnOf(string answer)
    {
        for (var i = 0; i < Columns; i++)
        {
            if (Description.Labels[i] == answer) return (FirstColumn + i, 1);
        }

        return Columns == 1 ? (FirstColumn, -1) : throw new ArgumentException($"`{answer}` is no answer to {Question.Name}.", nameof(answer));
    }

    /// <param name="scores">Scores of its columns.</param>
    /// <param name="repositoryMean">Mean score of the repository's other reports; null where it is not considered.</param>
    /// <param name="known">How many of the report's features of title and prose the model knows.</param>
    public Prediction Predict(ReadOnlySpan<double> scores, double? repositoryMean, int known = int.MaxValue)
    {
        var context = repositoryMean is not null && Description.ContextFactors is not null ? PredictionContext.Repository : PredictionContext.None;
        var mean = context == PredictionContext.None ? null : repositoryMean;
        var candidates = Candidates(scores, mean);
        Array.Sort(candidates, (first, second) => second.Probability.CompareTo(first.Probability) is var order and not 0 ? order : string.CompareOrdinal(first.Answer, second.Answer));
        var best = candidates[0];
        var plausible = candidates.TakeWhile((candidate, i) => i == 0 || candidate.Probability >= Description.PlausibleProbability).Select(candidate => candidate.Answer).ToArray();
        var least = context == PredictionContext.Repository ? Description.LeastConfidenceInContext ?? Description.LeastConfidence : Description.LeastConfidence;
        var isBeyond = known < Description.LeastKnown;
        return new Prediction(Question, best.Answer, best.Probability, isBeyond || best.Probability < least, Answers(candidates), candidates, plausible, context)
        {
            IsBeyondTraining = isBeyond,
            Logit = Columns == 1 ? LogitOf(scores[0], mean) : null,
        };
    }

    private Candidate[] Candidates(ReadOnlySpan<double> scores, double? mean)
    {
        if (Columns == 1)
        {
            var yes = LogisticFit.Logistic(LogitOf(scores[0], mean).Sum);
            return [new(Description.Labels[0], yes), new(Question.Options.First(option => option != Description.Labels[0]), 1 - yes)];
        }

        var probabilities = TemperatureFit.Softmax(scores, Description.Temperature);
        return [.. Description.Labels.Select((label, i) => new Candidate(label, probabilities[i]))];
    }

    private LogitParts LogitOf(double score, double? mean) => mean is { } others
        ? new LogitParts(Description.ContextFactors![0] * score, Description.ContextFactors[1] * others, Description.ContextFactors[2])
        : new LogitParts(Description.Temperature * score, 0, Description.Intercept);

    private string[] Answers(Candidate[] candidates) =>
        [.. candidates.TakeWhile((candidate, i) => i == 0 || candidate.Probability >= Description.SetProbability).Select(candidate => candidate.Answer)];
}
