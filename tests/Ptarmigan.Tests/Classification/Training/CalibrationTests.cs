using Ptarmigan.Annotation;
using Ptarmigan.Classification.Models;
using Ptarmigan.Classification.Training;
using Ptarmigan.Statistics;
using Xunit;

namespace Ptarmigan.Tests.Classification.Training;

public sealed class CalibrationTests
{
    private static readonly string[] Labels = ["bug", "enhancement", "question"];

    [Theory]
    [InlineData(0.5)]
    [InlineData(3)]
    public void Temperature_is_found_again(double factor)
    {
        var (scores, truth) = Draw(4000, factor, 1);

        Assert.Equal(factor, TemperatureFit.Fit(scores, truth), 0.1 * factor);
    }

    [Fact]
    public void Logistic_coefficients_leave_no_gradient()
    {
        var random = new SeededRandom(3);
        var rows = Enumerable.Range(0, 400).Select(_ => new[] { (random.NextDouble() * 4) - 2, random.NextDouble() }).ToArray();
        var isPositive = rows.Select(row => random.NextDouble() < LogisticFit.Logistic((1.5 * row[0]) - (0.7 * row[1]) + 0.2)).ToArray();

        var beta = LogisticFit.Fit(rows, isPositive);

        Assert.Equal(1.5, beta[0], 0.4);
        double positives = isPositive.Count(positive => positive);
        var high = (positives + 1) / (positives + 2);
        var low = 1 / (rows.Length - positives + 2);
        for (var k = 0; k < 3; k++)
        {
            var gradient = rows.Select((row, i) => ((isPositive[i] ? high : low) - LogisticFit.Logistic((beta[0] * row[0]) + (beta[1] * row[1]) + beta[2])) * (k < 2 ? row[k] : 1)).Sum();
            Assert.Equal(0, gradient - (1e-3 * beta[k]), 1e-6);
        }
    }

    [Fact]
    public void Separable_cases_have_finite_coefficients() =>
        Assert.All(LogisticFit.Fit([[1.0], [2.0], [-1.0], [-2.0]], [true, true, false, false]), beta => Assert.True(double.IsFinite(beta)));

    [Fact]
    public void Plausible_answers_hold_the_right_one_in_nine_of_ten_fresh_cases()
    {
        var head = Describe(Draw(3000, 1.2, 5));
        var (scores, truth) = Draw(3000, 1.2, 6);

        var held = scores.Where((score, i) => new ModelHead(head, 0).Predict(score, null).Plausible.Contains(Labels[truth[i]])).Count() / 3000.0;

        Assert.InRange(held, 0.875, 0.925);
    }

    [Fact]
    public void Answers_it_stands_by_are_right_in_nine_of_ten_fresh_cases()
    {
        var head = Describe(Draw(3000, 1.2, 7));
        var (scores, truth) = Draw(3000, 1.2, 8);

        var sure = scores.Select((score, i) => (Prediction: new ModelHead(head, 0).Predict(score, null), Truth: Labels[truth[i]])).Where(pair => !pair.Prediction.IsUnsure).ToArray();

        Assert.InRange(sure.Length, 300, 2900);
        Assert.InRange(sure.Average(pair => pair.Prediction.Answer == pair.Truth ? 1.0 : 0), 0.87, 0.93);
    }

    [Fact]
    public void Beside_other_reports_a_threshold_of_its_own_holds()
    {
        // The text says nothing, the repository's mean nearly everything.
        var random = new SeededRandom(11);
        var scores = Enumerable.Range(0, 600).Select(_ => new[] { random.NextDouble() - 0.5 }).ToArray();
        var means = scores.Select((_, i) => i % 2 == 0 ? 1.0 : -1).ToArray();
        var answers = means.Select(mean => new[] { (random.NextDouble() < 0.95) == mean > 0 ? "yes" : "no" }).ToArray();

        var head = new Calibration(["yes"], scores, answers, means).Describe(Question.Ptm, 0.1);

        var predictor = new ModelHead(head, 0);
        Assert.True(predictor.Predict([0.0], null).IsUnsure);
        Assert.Equal(("yes", false), (predictor.Predict([0.0], 1).Answer, predictor.Predict([0.0], 1).IsUnsure));
        Assert.True(head.LeastConfidenceInContext < head.LeastConfidence);
    }

    [Fact]
    public void Report_of_which_little_is_known_makes_unsure()
    {
        var head = Describe(Draw(300, 3, 12)) with { LeastKnown = 7 };
        var predictor = new ModelHead(head, 0);

        var (less, enough) = (predictor.Predict([2, -2, -2], null, 6), predictor.Predict([2, -2, -2], null, 7));

        Assert.Equal((true, true, less.Confidence), (less.IsUnsure, less.IsBeyondTraining, enough.Confidence));
        Assert.Equal((false, false), (enough.IsUnsure, enough.IsBeyondTraining));
    }

    private static HeadDescription Describe((double[][] Scores, int[] Truth) cases) =>
        new Calibration(Labels, cases.Scores, [.. cases.Truth.Select(label => new[] { Labels[label] })], null).Describe(Question.Type, 0.1);

    /// <summary>Scores, and answers drawn with the probabilities that the scores have under a factor.</summary>
    private static (double[][] Scores, int[] Truth) Draw(int count, double factor, long seed)
    {
        var random = new SeededRandom(seed);
        var scores = new double[count][];
        var truth = new int[count];
        for (var i = 0; i < count; i++)
        {
            scores[i] = [.. Labels.Select(_ => (random.NextDouble() * 4) - 2)];
            var probabilities = TemperatureFit.Softmax(scores[i], factor);
            var drawn = random.NextDouble();
            while (truth[i] < 2 && (drawn -= probabilities[truth[i]]) > 0) truth[i]++;
        }

        return (scores, truth);
    }
}
