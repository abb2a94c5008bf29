using Ptarmigan.Statistics;
using Ptarmigan.Statistics.Agreement;
using Ptarmigan.Statistics.Ranks;
using Ptarmigan.Statistics.Survival;
using Ptarmigan.Statistics.Tables;
using Xunit;

namespace Ptarmigan.Tests.Statistics;

public sealed class ConfidenceTests
{
    private static readonly double[] Few = [1, 2, 3, 5];
    private static readonly Ratings Rated = Ratings.Of(
        [new("1", "a", "x"), new("1", "b", "x"), new("2", "a", "y"), new("2", "b", "x"), new("3", "a", "y"), new("3", "b", "y")]);

    private static readonly SurvivalSample Watched = new("a", [1, 3, 4], [true, true, false]);
    private static readonly SurvivalSample Others = new("b", [2, 3, 6], [true, false, true]);

    private static readonly Dictionary<string, Action<double>> Everything = new()
    {
        ["bootstrap"] = confidence => Bootstrap.Of(Few, Location.Mean, new BootstrapOptions { Resamples = 2, Confidence = confidence }),
        ["Cliff's delta"] = confidence => CliffsDelta.Estimate(Few, Few, confidence),
        ["Hodges-Lehmann"] = confidence => HodgesLehmann.Estimate(Few, Few, confidence),
        ["Wilson"] = confidence => WilsonInterval.Of(1, 2, confidence),
        ["sample size"] = confidence => SampleSize.ForProportion(100, confidence),
        ["Kaplan-Meier"] = confidence => KaplanMeier.Estimate(Watched, CurveInterval.Log, confidence),
        ["Cox"] = confidence => CoxRegression.Fit(Watched, Others, confidence),
        ["Cohen"] = confidence => CohenKappa.Compute(Rated, confidence),
        ["Krippendorff"] = confidence => KrippendorffAlpha.Compute(Rated, new Resampling(1, 2), confidence),
        ["Gwet"] = confidence => GwetAc1.Compute(Rated, confidence),
        ["Brennan-Prediger"] = confidence => BrennanPrediger.Compute(Rated, confidence),
        ["report"] = confidence => RaterAgreement.Report(Rated, new Resampling(1, 2), confidence),
    };

    public static TheoryData<string, double> Cases()
    {
        var cases = new TheoryData<string, double>();
        foreach (var statistic in Everything.Keys)
        {
            foreach (var confidence in (double[])[0, 1, -0.5, 95, double.NaN]) cases.Add(statistic, confidence);
        }

        return cases;
    }

    [Theory]
    [MemberData(nameof(Cases))]
    public void Confidence_outside_0_and_1_is_one_and_the_same_error_everywhere(string statistic, double confidence)
    {
        var broken = Assert.Throws<AssumptionException>(() => Everything[statistic](confidence));

        Assert.Equal((Assumption.InRange, "The confidence"), (broken.Assumption, broken.Subject));
    }

    [Fact]
    public void Confidence_between_0_and_1_is_accepted_everywhere()
    {
        foreach (var statistic in Everything.Values) statistic(0.9);
    }
}
