using CsCheck;
using Ptarmigan.Annotation;
using Ptarmigan.Classification;
using Ptarmigan.Classification.Learning;
using Ptarmigan.Classification.Models;
using Ptarmigan.Classification.Signals;
using Xunit;

namespace Ptarmigan.Tests.Classification.Learning;

public sealed class PredictionStabilityTests
{
    private static readonly StudyReport[] Pool = [.. MadeUpReports.Make(90, 5).Select((report, i) => new StudyReport(i, "p/p", i + 1, report.Text))];

    [Fact]
    public void Predictions_change_with_few_labels_and_no_more_with_many_of_the_same_kind()
    {
        // The same reports over and over: nothing new is learnt.
        var few = MadeUpReports.Make(60, 1);
        var labelled = few.Concat(few).Concat(few).Concat(few).ToArray();

        var points = new PredictionStability(Question.Type, SignalSet.BuiltIn, null) { Cutoff = 0.9, Window = 2 }.Measure(labelled, Pool, 30, null, CancellationToken.None);

        Assert.Equal(240, points[^1].Labels);
        Assert.Null(points[0].Kappa);
        Assert.All(points.Take(2), point => Assert.False(point.IsStable));
        Assert.True(points[^1].IsStable);
        Assert.True(points[^1].Kappa > points[1].Kappa);
    }

    [Fact]
    public void Rule_is_the_mean_of_the_last_kappas_against_the_cutoff()
    {
        var rule = new PredictionStability(Question.Type, SignalSet.BuiltIn, null) { Cutoff = 0.8, Window = 3 };

        var points = rule.Measure(MadeUpReports.Make(150, 2), Pool, 20, null, CancellationToken.None);

        for (var i = 0; i < points.Count; i++)
        {
            var last = points.Take(i + 1).TakeLast(3).ToArray();
            Assert.Equal(i >= 3 && last.Average(point => point.Kappa!.Value) >= 0.8, points[i].IsStable);
        }
    }

    [Fact]
    public void Kappa_is_one_for_the_same_answers_and_below_for_others() => Gen.Int[0, 2].Array[2, 40].Sample(numbers =>
    {
        var answers = Array.ConvertAll(numbers, number => Question.Type.Options[number]);
        var turned = Array.ConvertAll(numbers, number => Question.Type.Options[(number + 1) % 3]);

        Assert.Equal(1, PredictionStability.KappaOf(answers, [.. answers]));
        Assert.True(PredictionStability.KappaOf(answers, turned) <= 0);
    });

    [Fact]
    public void Too_few_labels_or_no_pool_are_told()
    {
        var rule = new PredictionStability(Question.Type, SignalSet.BuiltIn, null);

        Assert.Throws<ModelException>(() => rule.Measure(MadeUpReports.Make(12, 1), Pool, 20, null, CancellationToken.None));
        Assert.Throws<ModelException>(() => rule.Measure(MadeUpReports.Make(60, 1), [], 20, null, CancellationToken.None));
    }
}
