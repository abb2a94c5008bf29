using System.Text.Json;
using Ptarmigan.Statistics;
using Ptarmigan.Statistics.Agreement;
using Xunit;

namespace Ptarmigan.Tests.Statistics.Agreement;

/// <summary>Every reference case of the agreement statistics; the cases say where their values come from.</summary>
public sealed class AgreementCaseTests
{
    private static readonly Resampling Draws = new(seed: 1, replicates: 50);

    public static TheoryData<string> CohenCases => StatisticCase.Names("cohen-kappa");

    public static TheoryData<string> WeightedCases => StatisticCase.Names("weighted-kappa");

    public static TheoryData<string> FleissCases => StatisticCase.Names("fleiss-kappa");

    public static TheoryData<string> AlphaCases => StatisticCase.Names("krippendorff-alpha");

    public static TheoryData<string> SetCases => StatisticCase.Names("set-valued-agreement");

    public static TheoryData<string> GwetCases => StatisticCase.Names("gwet-ac1");

    public static TheoryData<string> BrennanCases => StatisticCase.Names("brennan-prediger");

    public static TheoryData<string> ReportCases => StatisticCase.Names("agreement-report");

    public static TheoryData<string> SetReportCases => StatisticCase.Names("set-agreement-report");

    [Theory]
    [MemberData(nameof(CohenCases))]
    public void Cohen_kappa_equals_its_peer(string name)
    {
        var reference = StatisticCase.Read("cohen-kappa", name);

        var kappa = CohenKappa.Compute(CaseRatings.ReadTable(reference.Input));

        reference.CheckAll(new Dictionary<string, double?>
        {
            ["value"] = kappa.Value,
            ["standardError"] = kappa.StandardError,
            ["low"] = kappa.Interval?.Low,
            ["high"] = kappa.Interval?.High,
            ["maximum"] = kappa.Maximum,
            ["observed"] = kappa.PercentAgreement,
            ["chance"] = kappa.ChanceAgreement,
        });
        Assert.Equal(kappa.Value is null, kappa.Note is not null);
    }

    [Theory]
    [MemberData(nameof(WeightedCases))]
    public void Weighted_kappa_equals_its_peer(string name)
    {
        var reference = StatisticCase.Read("weighted-kappa", name);
        var weights = Enum.Parse<KappaWeights>(reference.Input.GetProperty("weights").GetString()!, ignoreCase: true);

        var kappa = WeightedKappa.Compute(
            CaseRatings.ReadTable(reference.Input), CaseRatings.Texts(reference.Input, "labels"), weights);

        reference.CheckAll(Estimate(kappa.Value, kappa.StandardError, kappa.Interval));
    }

    [Theory]
    [MemberData(nameof(FleissCases))]
    public void Fleiss_kappa_equals_its_peer(string name)
    {
        var reference = StatisticCase.Read("fleiss-kappa", name);

        var kappa = FleissKappa.Compute(CaseRatings.Read(reference.Input));

        reference.CheckAll(new Dictionary<string, double?>
        {
            ["value"] = kappa.Value,
            ["observed"] = kappa.PercentAgreement,
            ["chance"] = kappa.ChanceAgreement,
            ["items"] = kappa.Items,
            ["itemsLeftOut"] = kappa.ItemsLeftOut,
            ["ratingsPerItem"] = kappa.RatingsPerItem,
        });
        Assert.Equal(kappa.Value is null || kappa.ItemsLeftOut > 0, kappa.Note is not null);
    }

    [Theory]
    [MemberData(nameof(AlphaCases))]
    public void Alpha_equals_its_peer(string name)
    {
        var reference = StatisticCase.Read("krippendorff-alpha", name);

        CheckAlpha(reference, KrippendorffAlpha.Compute(CaseRatings.Read(reference.Input), Draws));
    }

    [Theory]
    [MemberData(nameof(SetCases))]
    public void Alpha_of_sets_equals_its_peer(string name)
    {
        var reference = StatisticCase.Read("set-valued-agreement", name);
        var distance = Enum.Parse<LabelDistance>(reference.Input.GetProperty("distance").GetString()!, ignoreCase: true);

        CheckAlpha(reference, KrippendorffAlpha.Compute(CaseRatings.ReadSets(reference.Input), distance, Draws));
    }

    [Theory]
    [MemberData(nameof(GwetCases))]
    public void Gwet_ac1_equals_its_peer(string name)
    {
        var reference = StatisticCase.Read("gwet-ac1", name);

        var coefficient = GwetAc1.Compute(CaseRatings.Read(reference.Input));

        reference.CheckAll(Estimate(coefficient.Value, coefficient.StandardError, coefficient.Interval));
        Assert.Equal(coefficient.Value is null, coefficient.Note is not null);
    }

    [Theory]
    [MemberData(nameof(BrennanCases))]
    public void Brennan_prediger_equals_its_peer(string name)
    {
        var reference = StatisticCase.Read("brennan-prediger", name);

        var coefficient = BrennanPrediger.Compute(CaseRatings.Read(reference.Input));

        reference.CheckAll(Estimate(coefficient.Value, coefficient.StandardError, coefficient.Interval));
        Assert.Equal(coefficient.Value is null, coefficient.Note is not null);
    }

    [Theory]
    [MemberData(nameof(ReportCases))]
    public void Report_on_published_ratings_equals_its_peers(string name)
    {
        var reference = StatisticCase.Read("agreement-report", name);

        var report = RaterAgreement.Report(CaseRatings.Read(reference.Input), Draws);

        reference.Check("items", report.Items);
        reference.Check("raters", report.Raters.Count);
        reference.Check("percentAgreement", report.PercentAgreement.Value);
        reference.Check("krippendorffAlpha", report.KrippendorffAlpha.Value);
        reference.Check("gwetAc1", reference.Expected.GetProperty("gwetAc1").GetProperty("value"), report.GwetAc1.Value);
        reference.Check("brennanPrediger", report.BrennanPrediger.Value);
        reference.Check("fleissKappa", report.FleissKappa.Value);
        CheckCohen(reference, report);
        CheckPairs(reference, report.Pairs);
        CheckLabels(reference, report.PerLabel);
    }

    [Theory]
    [MemberData(nameof(SetReportCases))]
    public void Report_on_published_sets_equals_its_peers(string name)
    {
        var reference = StatisticCase.Read("set-agreement-report", name);
        var ratings = CaseRatings.ReadSets(reference.Input);

        var report = RaterAgreement.Report(ratings, Draws);
        var themes = KrippendorffAlpha.Compute(ratings.RollUp(code => code.Split('-')[0]), LabelDistance.Masi, Draws);

        reference.Check("items", report.WholeSets.Items);
        reference.Check("masi", report.MasiAlpha.Value);
        reference.Check("jaccard", report.JaccardAlpha.Value);
        reference.Check("nominal", report.WholeSets.KrippendorffAlpha.Value);
        reference.Check("masiOfThemes", themes.Value);
        CheckLabels(reference, report.PerLabel);
    }

    private static Dictionary<string, double?> Estimate(double? value, double? error, Interval? interval) => new()
    {
        ["value"] = value,
        ["standardError"] = error,
        ["low"] = interval?.Low,
        ["high"] = interval?.High,
    };

    private static void CheckAlpha(StatisticCase reference, KrippendorffAlphaResult alpha)
    {
        reference.CheckAll(new Dictionary<string, double?>
        {
            ["value"] = alpha.Value,
            ["units"] = alpha.Units,
            ["unitsLeftOut"] = alpha.UnitsLeftOut,
        });
        Assert.Equal(alpha.Value is null, alpha.Note is not null);
    }

    private static void CheckCohen(StatisticCase reference, AgreementReport report)
    {
        var isExpected = reference.Expected.TryGetProperty("cohenKappa", out var expected);
        Assert.Equal(isExpected, report.CohenKappa is not null);
        if (report.CohenKappa is not { } kappa) return;
        var actual = Estimate(kappa.Value, kappa.StandardError, kappa.Interval);
        foreach (var field in expected.EnumerateObject()) reference.Check(field.Name, field.Value, actual[field.Name]);
    }

    private static void CheckPairs(StatisticCase reference, IReadOnlyList<RaterPair> pairs)
    {
        var expected = reference.Expected.GetProperty("pairs").EnumerateArray().ToList();
        Assert.Equal(expected.Select(pair => $"{Text(pair, "a")}, {Text(pair, "b")}"), pairs.Select(pair => $"{pair.A}, {pair.B}"));
        foreach (var (wanted, pair) in expected.Zip(pairs))
        {
            reference.Check("n", wanted.GetProperty("n"), pair.Items);
            reference.Check("percentAgreement", wanted.GetProperty("percentAgreement"), pair.PercentAgreement);
            reference.Check("kappa", wanted.GetProperty("kappa"), pair.Kappa);
        }
    }

    private static void CheckLabels(StatisticCase reference, IReadOnlyList<LabelAgreement> labels)
    {
        var expected = reference.Expected.GetProperty("perLabel").EnumerateArray().ToList();
        Assert.Equal(expected.Select(label => Text(label, "label")), labels.Select(label => label.Label));
        foreach (var (wanted, label) in expected.Zip(labels))
        {
            reference.Check("count", wanted.GetProperty("count"), label.Count);
            reference.Check("prevalence", wanted.GetProperty("prevalence"), label.Prevalence);
            reference.Check("specificAgreement", wanted.GetProperty("specificAgreement"), label.SpecificAgreement);
            reference.Check("kappa", wanted.GetProperty("kappa"), label.Kappa);
        }
    }

    private static string Text(JsonElement element, string key) => element.GetProperty(key).GetString()!;
}
