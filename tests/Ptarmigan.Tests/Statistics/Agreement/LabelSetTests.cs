using CsCheck;
using Ptarmigan.Statistics.Agreement;
using Xunit;

namespace Ptarmigan.Tests.Statistics.Agreement;

public sealed class LabelSetTests
{
    private static readonly Gen<LabelSet> AnySet = Gen.Int[0, 31].Select(RatingsGen.ToSet);

    [Theory]
    [InlineData("1;2", "1;2;3;4", 1 - 0.5 * 2 / 3)]
    [InlineData("1;2", "2;3", 1 - 1.0 / 3 / 3)]
    [InlineData("1;2", "2;1", 0)]
    [InlineData("1", "2", 1)]
    [InlineData("", "1", 1)]
    [InlineData("", "", 0)]
    public void Masi_distance_has_exact_thirds(string first, string second, double expected) =>
        Assert.Equal(expected, LabelSet.Parse(first).DistanceTo(LabelSet.Parse(second), LabelDistance.Masi), 15);

    [Theory]
    [InlineData("1;2", "1;2;3;4", 0.5)]
    [InlineData("1;2", "2;3", 1 - 1.0 / 3)]
    [InlineData("", "1", 1)]
    public void Jaccard_distance_is_the_share_not_in_common(string first, string second, double expected) =>
        Assert.Equal(expected, LabelSet.Parse(first).DistanceTo(LabelSet.Parse(second), LabelDistance.Jaccard), 15);

    [Fact]
    public void Distances_are_symmetric_within_0_and_1_and_0_for_equal_sets_only() =>
        Gen.Select(AnySet, AnySet, Gen.Enum<LabelDistance>()).Sample((first, second, distance) =>
        {
            var there = first.DistanceTo(second, distance);

            Assert.Equal(there, second.DistanceTo(first, distance));
            Assert.InRange(there, 0, 1);
            Assert.Equal(first.Equals(second), there == 0);
        });

    [Fact]
    public void Partial_credit_orders_the_distances() =>
        Gen.Select(AnySet, AnySet).Sample((first, second) =>
        {
            var jaccard = first.DistanceTo(second, LabelDistance.Jaccard);
            var masi = first.DistanceTo(second, LabelDistance.Masi);

            Assert.True(jaccard <= masi && masi <= first.DistanceTo(second, LabelDistance.Nominal));
        });

    [Fact]
    public void Text_round_trips() => AnySet.Sample(set => LabelSet.Parse(set.ToString()).Equals(set));

    [Fact]
    public void Blanks_repeats_and_empty_parts_do_not_count() =>
        Assert.Equal(["a", "b"], LabelSet.Parse(" b ; a;;b;").Labels);

    [Fact]
    public void Label_that_holds_the_separator_is_not_two_labels() =>
        Assert.NotEqual(LabelSet.Of("a", "b"), LabelSet.Of("a;b"));

    [Fact]
    public void Blank_label_is_the_callers_mistake() =>
        Assert.Throws<ArgumentException>(() => LabelSet.Of("a", " "));

    [Fact]
    public void Alpha_of_single_labels_does_not_depend_on_the_distance() =>
        RatingsGen.Rows(3, 4, withGaps: true).Sample(rows =>
        {
            var asSets = SetRatings.Of(
                from row in rows.Index()
                from cell in row.Item.Index()
                select new SetRating($"{row.Index:D3}", $"{cell.Index}", cell.Item < 0 ? null : LabelSet.Of($"{cell.Item}")));

            double?[] alphas =
            [
                .. Enum.GetValues<LabelDistance>().Select(distance => KrippendorffAlpha.Compute(asSets, distance, new(1, 1)).Value),
                KrippendorffAlpha.Compute(RatingsGen.ToRatings(rows), new(1, 1)).Value,
            ];

            Assert.Single(alphas.Distinct());
        });

    [Fact]
    public void Per_label_agreement_of_sets_is_that_of_yes_and_no() =>
        Gen.Int[2, 3].SelectMany(raters => RatingsGen.Rows(raters, 8, withGaps: true)).Sample(rows =>
        {
            var report = RaterAgreement.Report(RatingsGen.ToSetRatings(rows), new(1, 1));
            foreach (var label in report.PerLabel)
            {
                var digit = label.Label[^1] - '0';
                var binary = Array.ConvertAll(rows, row => Array.ConvertAll(row, set => set < 0 ? set : set >> digit & 1));
                var yesOrNo = RaterAgreement.Report(RatingsGen.ToRatings(binary), new(1, 1));
                var yes = yesOrNo.PerLabel.Single(answer => answer.Label == "label 1");

                Assert.Equal(yes with { Label = label.Label }, label);
            }
        });
}
