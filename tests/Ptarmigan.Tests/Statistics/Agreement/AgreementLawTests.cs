using CsCheck;
using Ptarmigan.Statistics.Agreement;
using Xunit;

namespace Ptarmigan.Tests.Statistics.Agreement;

/// <summary>What holds for any ratings whatever.</summary>
public sealed class AgreementLawTests
{
    private static readonly Resampling Draws = new(seed: 3, replicates: 20);

    [Fact]
    public void Every_coefficient_is_at_most_1() => RatingsGen.AnyRows.Sample(rows =>
    {
        var report = Report(rows);

        Assert.All(
            Coefficients(report).Concat(report.Pairs.Select(pair => pair.Kappa)).Concat(report.PerLabel.Select(label => label.Kappa)),
            value => Assert.True(value is null or <= 1 + 1e-12));
        Assert.All(
            [report.PercentAgreement.Value, report.PercentAgreement.Unanimous, .. report.PerLabel.Select(label => label.SpecificAgreement)],
            share => Assert.True(share is null or (>= 0 and <= 1)));
    });

    [Fact]
    public void What_is_undefined_says_why() => RatingsGen.AnyRows.Sample(rows =>
    {
        var report = Report(rows);

        Assert.Equal(report.KrippendorffAlpha.Value is null, report.KrippendorffAlpha.Note is not null);
        Assert.Equal(report.GwetAc1.Value is null, report.GwetAc1.Note is not null);
        Assert.True(report.FleissKappa.Value is not null || report.FleissKappa.Note is not null);
        Assert.DoesNotContain(Coefficients(report), value => value is { } number && !double.IsFinite(number));
    });

    [Fact]
    public void Order_of_items_does_not_matter() =>
        Gen.Select(RatingsGen.AnyRows, Gen.Int).Sample((rows, seed) =>
        {
            var shuffled = rows.ToArray();
            new Ptarmigan.Statistics.SeededRandom(seed).Shuffle<int[]>(shuffled);

            AssertSame(Report(rows), Report(shuffled), exactly: true);
        });

    [Fact]
    public void Order_of_raters_does_not_matter() => RatingsGen.AnyRows.Sample(rows =>
    {
        var swapped = Array.ConvertAll(rows, row => row.Reverse().ToArray());

        AssertSame(Report(rows), Report(swapped), exactly: false);
    });

    [Fact]
    public void Names_of_labels_do_not_matter() => RatingsGen.AnyRows.Sample(rows =>
    {
        var renamed = Array.ConvertAll(rows, row => Array.ConvertAll(row, label => label < 0 ? label : 9 - label));

        AssertSame(Report(rows), Report(renamed), exactly: false);
    });

    [Fact]
    public void Everything_is_1_when_raters_agree_on_everything() =>
        Gen.Select(Gen.Int[0, 3].Array[2, 20], Gen.Int[2, 4])
            .Where((labels, _) => labels.Distinct().Count() > 1)
            .Sample((labels, raters) =>
            {
                var report = Report(Array.ConvertAll(labels, label => Enumerable.Repeat(label, raters).ToArray()));

                Assert.All(Coefficients(report).OfType<double>(), value => Assert.Equal(1, value, 12));
                Assert.Equal(raters == 2 ? 5 : 4, Coefficients(report).Count(value => value is not null));
                Assert.Equal(1, report.PercentAgreement.Value);
                Assert.All(report.PerLabel, label => Assert.Equal(1, label.Kappa!.Value, 12));
            });

    // 1 - alpha = (1 - 1/n)(1 - kappa), with n ratings in all: Krippendorff draws chance pairs without putting back.
    [Fact]
    public void Alpha_is_fleiss_kappa_with_the_finite_sample_correction() =>
        Gen.Int[2, 5].SelectMany(raters => RatingsGen.Rows(raters, 3, withGaps: false)).Sample(rows =>
        {
            var ratings = RatingsGen.ToRatings(rows);
            var (alpha, kappa) = (KrippendorffAlpha.Compute(ratings, Draws).Value, FleissKappa.Compute(ratings).Value);
            double n = rows.Length * rows[0].Length;

            Assert.Equal(kappa is null, alpha is null);
            if (kappa is not null) Assert.Equal((1 - 1 / n) * (1 - kappa.Value), 1 - alpha!.Value, 12);
        });

    [Fact]
    public void Kappas_of_two_raters_order_as_their_chance_terms_do() =>
        RatingsGen.Rows(2, 3, withGaps: false).Sample(rows =>
        {
            var report = Report(rows);

            // Scott's chance agreement, Fleiss' for two raters, is never below Cohen's.
            if (report is { CohenKappa.Value: { } cohen, FleissKappa.Value: { } fleiss }) Assert.True(fleiss <= cohen + 1e-12);
        });

    [Fact]
    public void Kappa_never_exceeds_the_most_its_margins_allow() =>
        RatingsGen.Rows(2, 4, withGaps: true).Sample(rows =>
        {
            var kappa = CohenKappa.Compute(RatingsGen.ToRatings(rows));

            Assert.True(kappa.Value is null || kappa.Value <= kappa.Maximum + 1e-12);
        });

    [Fact]
    public void Weighted_kappa_of_two_labels_is_kappa() =>
        Gen.Select(RatingsGen.Rows(2, 2, withGaps: false), Gen.Enum<KappaWeights>()).Sample((rows, weights) =>
        {
            var table = ConfusionTable.Of(RatingsGen.ToRatings(rows));

            var weighted = WeightedKappa.Compute(table, ["label 0", "label 1"], weights);

            var plain = CohenKappa.Compute(table);
            AssertSame(plain.Value, weighted.Value, exactly: false);
            AssertSame(plain.StandardError, weighted.StandardError, exactly: false);
        });

    [Fact]
    public void One_label_against_the_rest_is_kappa_of_yes_and_no() =>
        Gen.Int[2, 4].SelectMany(raters => RatingsGen.Rows(raters, 3, withGaps: true)).Sample(rows =>
        {
            var ratings = RatingsGen.ToRatings(rows);
            foreach (var label in RaterAgreement.Report(ratings, Draws).PerLabel)
            {
                var binary = RaterAgreement.Report(ratings.RollUp(other => other == label.Label ? "yes" : "no"), Draws);

                AssertSame(binary.CohenKappa is { } cohen ? cohen.Value : binary.FleissKappa.Value, label.Kappa, exactly: false);
            }
        });

    [Fact]
    public void Rolling_up_to_one_label_leaves_nothing_to_measure() => RatingsGen.AnyRows.Where(HasPair).Sample(rows =>
    {
        var report = RaterAgreement.Report(RatingsGen.ToRatings(rows).RollUp(_ => "everything"), Draws);

        Assert.All(Coefficients(report), Assert.Null);
        Assert.Equal(1, report.PercentAgreement.Value);
    });

    private static bool HasPair(int[][] rows) => rows.Any(row => row.Count(label => label >= 0) >= 2);

    private static AgreementReport Report(int[][] rows) => RaterAgreement.Report(RatingsGen.ToRatings(rows), Draws);

    private static double?[] Coefficients(AgreementReport report) =>
    [
        report.CohenKappa?.Value, report.FleissKappa.Value, report.KrippendorffAlpha.Value,
        report.GwetAc1.Value, report.BrennanPrediger.Value,
    ];

    private static void AssertSame(AgreementReport one, AgreementReport other, bool exactly)
    {
        foreach (var (first, second) in Coefficients(one).Zip(Coefficients(other))) AssertSame(first, second, exactly);
        AssertSame(one.PercentAgreement.Value, other.PercentAgreement.Value, exactly);
        AssertSame(one.GwetAc1.StandardError, other.GwetAc1.StandardError, exactly);
        AssertSame(one.CohenKappa?.StandardError, other.CohenKappa?.StandardError, exactly);
        if (exactly) Assert.Equal(one.KrippendorffAlpha.Interval, other.KrippendorffAlpha.Interval);
    }

    private static void AssertSame(double? one, double? other, bool exactly)
    {
        Assert.Equal(one is null, other is null);
        if (exactly) Assert.Equal(one, other);
        else if (one is { } value) Assert.Equal(value, other!.Value, 1e-7);
    }
}
