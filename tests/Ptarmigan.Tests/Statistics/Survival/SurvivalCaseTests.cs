using Ptarmigan.Statistics.Survival;
using Xunit;

namespace Ptarmigan.Tests.Statistics.Survival;

/// <summary>Every reference case of the survival statistics; the cases name the R call behind their values.</summary>
public sealed class SurvivalCaseTests
{
    public static TheoryData<string> CurveCases => StatisticCase.Names("kaplan-meier");

    public static TheoryData<string> MeanCases => StatisticCase.Names("restricted-mean");

    public static TheoryData<string> LogRankCases => StatisticCase.Names("log-rank");

    public static TheoryData<string> CoxCases => StatisticCase.Names("cox-hazard-ratio");

    public static TheoryData<string> ReportCases => StatisticCase.Names("survival-report");

    [Theory]
    [MemberData(nameof(CurveCases))]
    public void Curve_and_median_equal_survfit(string name)
    {
        var reference = StatisticCase.Read("kaplan-meier", name);
        var scale = Enum.Parse<CurveInterval>(reference.Input.GetProperty("scale").GetString()!.Replace("-", ""), ignoreCase: true);

        var curve = KaplanMeier.Estimate(CaseSamples.ReadOne(reference.Input), scale);

        reference.CheckList("time", curve.Steps.Select(step => (double?)step.Time));
        reference.CheckList("atRisk", curve.Steps.Select(step => (double?)step.AtRisk));
        reference.CheckList("survival", curve.Steps.Select(step => (double?)step.Survival));
        reference.CheckList("standardError", curve.Steps.Select(step => step.StandardError));
        reference.CheckList("low", curve.Steps.Select(step => step.Interval?.Low));
        reference.CheckList("high", curve.Steps.Select(step => step.Interval?.High));
        reference.Check("median", curve.Median);
        reference.Check("medianLow", curve.MedianInterval?.Low);
        reference.Check("medianHigh", curve.MedianInterval?.High);
        Assert.Equal(curve.Median is null, curve.Note is not null);
    }

    [Theory]
    [MemberData(nameof(MeanCases))]
    public void Restricted_mean_equals_survfit(string name)
    {
        var reference = StatisticCase.Read("restricted-mean", name);
        var curve = KaplanMeier.Estimate(CaseSamples.ReadOne(reference.Input));

        var mean = RestrictedMean.Compute(curve, reference.Input.GetProperty("horizon").GetDouble());

        reference.Check("value", mean.Value);
        reference.Check("standardError", mean.StandardError);
    }

    [Theory]
    [MemberData(nameof(LogRankCases))]
    public void Log_rank_equals_survdiff(string name)
    {
        var reference = StatisticCase.Read("log-rank", name);

        var test = LogRank.Test(CaseSamples.ReadGroups(reference.Input));

        reference.Check("chi2", test.ChiSquared);
        reference.Check("df", test.Df);
        reference.Check("pValue", test.PValue);
        Assert.Equal(test.ChiSquared is null, test.Note is not null);
        if (test.ChiSquared is null) return;
        reference.CheckList("observed", test.Groups.Select(group => (double?)group.Observed));
        reference.CheckList("expected", test.Groups.Select(group => (double?)group.Expected));
    }

    [Theory]
    [MemberData(nameof(CoxCases))]
    public void Hazard_ratio_equals_coxph(string name)
    {
        var reference = StatisticCase.Read("cox-hazard-ratio", name);
        var groups = CaseSamples.ReadGroups(reference.Input).ToDictionary(group => group.Name);

        var cox = CoxRegression.Fit(Named("reference"), Named("group"));

        reference.CheckAll(new Dictionary<string, double?>
        {
            ["value"] = cox.HazardRatio,
            ["low"] = cox.Interval?.Low,
            ["high"] = cox.Interval?.High,
            ["coefficient"] = cox.Coefficient,
            ["standardError"] = cox.StandardError,
            ["z"] = cox.Z,
            ["pValue"] = cox.PValue,
            ["score"] = cox.ScoreChiSquared,
            ["likelihoodRatio"] = cox.LikelihoodRatioChiSquared,
        });
        Assert.Equal(cox.HazardRatio is null, cox.Note is not null);
        Assert.Equal(cox.HazardRatio is not null, cox.Converged);

        SurvivalSample Named(string key) => groups[reference.Input.GetProperty(key).GetString()!];
    }

    [Theory]
    [MemberData(nameof(ReportCases))]
    public void Published_durations_give_the_values_of_R(string name)
    {
        var reference = StatisticCase.Read("survival-report", name);
        var groups = CaseSamples.ReadGroups(reference.Input);

        var curves = groups.Select(group => KaplanMeier.Estimate(group)).ToList();
        var test = LogRank.Test(groups);

        Assert.Equal(reference.Expected.GetProperty("groups").EnumerateArray().Select(group => group.GetString()), curves.Select(curve => curve.Name));
        reference.CheckList("median", curves.Select(curve => curve.Median));
        reference.CheckList("low", curves.Select(curve => curve.MedianInterval?.Low));
        reference.CheckList("high", curves.Select(curve => curve.MedianInterval?.High));
        reference.Check("chi2", test.ChiSquared);
        reference.Check("pValue", test.PValue);
        if (groups.Length > 2) return;
        var cox = CoxRegression.Fit(groups[0], groups[1]);
        reference.Check("hazardRatio", cox.HazardRatio);
        reference.Check("hazardRatioLow", cox.Interval?.Low);
        reference.Check("hazardRatioHigh", cox.Interval?.High);
    }
}
