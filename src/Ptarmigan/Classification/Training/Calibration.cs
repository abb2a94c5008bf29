using Ptarmigan.Annotation;
using Ptarmigan.Classification.Models;

namespace Ptarmigan.Classification.Training;

/// <summary>Learns from scores of reports not trained on what a score is worth: its probability, when to be unsure, which answers are plausible.</summary>
/// <param name="labels">The answers, in the order of the columns.</param>
/// <param name="scores">For each report its scores.</param>
/// <param name="answers">For each report its answers, the primary one first.</param>
/// <param name="means">For each report the mean score of its repository's other reports, not a number where there are none; null where that is not to be learnt.</param>
internal sealed class Calibration(IReadOnlyList<string> labels, IReadOnlyList<double[]> scores, IReadOnlyList<IReadOnlyList<string>> answers, IReadOnlyList<double>? means)
{
    /// <summary>How many of the answers that the model stands by should be right.</summary>
    private const double WantedAccuracy = 0.9;

    /// <summary>The same for the primary challenge, where people agree less and there are 32 answers.</summary>
    private const double WantedAccuracyOfSets = 0.7;

    public HeadDescription Describe(Question question, double miscoverage)
    {
        var isBinary = labels.Count == 1;
        var head = new HeadDescription
        {
            Question = question.Name,
            Labels = [.. labels],
            Reports = 0,
            Repositories = 0,
            CalibratedBy = "",
            Temperature = 1,
            LeastConfidence = 0,
            PlausibleProbability = 0,
        };
        if (isBinary)
        {
            var isYes = answers.Select(answer => answer[0] == labels[0]).ToArray();
            var factors = LogisticFit.Fit([.. scores.Select(score => score)], isYes);
            head = head with { Temperature = factors[0], Intercept = factors[1], ContextFactors = ContextFactors(isYes) };
        }
        else
        {
            head = head with { Temperature = TemperatureFit.Fit(scores, [.. answers.Select(answer => IndexOf(answer[0]))]) };
        }

        var predictor = new ModelHead(head, 0);
        var predictions = scores.Select(score => predictor.Predict(score, null)).ToArray();
        var wanted = question.IsSet ? WantedAccuracyOfSets : WantedAccuracy;
        var trueProbabilities = predictions.Select((prediction, i) => prediction.Candidates.First(candidate => candidate.Answer == answers[i][0]).Probability).ToArray();
        return head with
        {
            LeastConfidence = LeastConfidence(predictions, answers, wanted),
            LeastConfidenceInContext = head.ContextFactors is null ? null : LeastConfidenceInContext(predictor, wanted),
            PlausibleProbability = Plausible(trueProbabilities, miscoverage),
            SetProbability = question.IsSet ? SetProbability(predictions) : null,
        };
    }

    private double[]? ContextFactors(bool[] isYes)
    {
        if (means is null) return null;
        int[] known = [.. WithMeans()];
        return known.Length < ModelTrainer.LeastReports ? null : LogisticFit.Fit([.. known.Select(i => new[] { scores[i][0], means[i] })], [.. known.Select(i => isYes[i])]);
    }

    /// <summary>The lowest confidence above which, and at every higher one that still covers a tenth, answers are right as often as wanted.</summary>
    private static double LeastConfidence(IReadOnlyList<Prediction> predictions, IReadOnlyList<IReadOnlyList<string>> answers, double wanted)
    {
        var ordered = predictions.Select((prediction, i) => (prediction.Confidence, IsRight: prediction.Answer == answers[i][0])).OrderByDescending(pair => pair.Confidence).ToArray();
        var right = 0;
        var threshold = 1.0;
        for (var i = 0; i < ordered.Length; i++)
        {
            if (ordered[i].IsRight) right++;
            if (right >= wanted * (i + 1)) threshold = ordered[i].Confidence;
        }

        return threshold;
    }

    private double LeastConfidenceInContext(ModelHead predictor, double wanted)
    {
        int[] known = [.. WithMeans()];
        return LeastConfidence([.. known.Select(i => predictor.Predict(scores[i], means![i]))], [.. known.Select(i => answers[i])], wanted);
    }

    /// <summary>The reports whose repository has others.</summary>
    private IEnumerable<int> WithMeans() => Enumerable.Range(0, scores.Count).Where(i => !double.IsNaN(means![i]));

    /// <summary>Source: Vovk, Gammerman, Shafer (2005); the quantile at ceil((n + 1)(1 - a)) / n of 1 - p(right).</summary>
    private static double Plausible(double[] probabilities, double miscoverage)
    {
        var ordered = probabilities.Select(probability => 1 - probability).Order().ToArray();
        var rank = (int)Math.Ceiling((ordered.Length + 1) * (1 - miscoverage));
        return rank > ordered.Length ? 0 : 1 - ordered[rank - 1];
    }

    /// <summary>The probability from which on a further code is given, at which the F1 over all codes given would be best.</summary>
    private double SetProbability(Prediction[] predictions)
    {
        double given = predictions.Length;
        double right = predictions.Where((prediction, i) => answers[i].Contains(prediction.Answer)).Count();
        double wanted = answers.Sum(answer => answer.Count);
        var best = 2 * right / (given + wanted);
        var threshold = 1.0;
        var further = predictions.SelectMany((prediction, i) => prediction.Candidates.Skip(1).Select(candidate => (candidate.Probability, IsTrue: answers[i].Contains(candidate.Answer))));
        foreach (var (probability, isTrue) in further.OrderByDescending(candidate => candidate.Probability))
        {
            given++;
            if (isTrue) right++;
            if (2 * right / (given + wanted) <= best) continue;
            best = 2 * right / (given + wanted);
            threshold = probability;
        }

        return threshold;
    }

    private int IndexOf(string answer)
    {
        for (var i = 0; i < labels.Count; i++)
        {
            if (labels[i] == answer) return i;
        }

        throw new ArgumentException($"`{answer}` is no answer.", nameof(answer));
    }
}
