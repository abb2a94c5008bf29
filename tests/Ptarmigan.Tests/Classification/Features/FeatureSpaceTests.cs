using Ptarmigan.Classification.Features;
using Ptarmigan.Classification.Signals;
using Ptarmigan.Text.Tokens;
using Xunit;

namespace Ptarmigan.Tests.Classification.Features;

public sealed class FeatureSpaceTests
{
    private static readonly int[] Any = [1, 1, 1, 1, 1, 1, 1, 1, 1, 1];

    [Fact]
    public void Each_family_of_features_has_length_one()
    {
        var reports = MadeUpReports.Make(30, 1).Select(report => report.Text).ToArray();
        var space = FeatureSpace.Fit(reports, SignalSet.BuiltIn, MeaningSpace.Learn([.. Enumerable.Repeat(reports, 3).SelectMany(same => same)], SignalSet.BuiltIn, 4, 1), Any);

        foreach (var report in reports)
        {
            var vector = space.Vector(report);
            var squares = new double[FeatureVector.Blocks];
            for (var i = 0; i < vector.Count; i++) squares[(int)vector.BlockOf[i]] += vector.Values[i] * vector.Values[i];

            Assert.All([FeatureBlock.TitleWords, FeatureBlock.ProseLetters, FeatureBlock.AllWords], block => Assert.Equal(1, squares[(int)block], 1e-5));
            Assert.Equal(1, squares[(int)FeatureBlock.Topics], 1e-4);
        }
    }

    [Fact]
    public void Unknown_words_change_nothing()
    {
        var known = ReportText.Read("crash in loader", "it crashes");
        var space = FeatureSpace.Fit([known, ReportText.Read("other title", "other words")], SignalSet.BuiltIn, MeaningSpace.None, Any);

        var without = Values(space, ReportText.Read("", "crashes"), FeatureBlock.ProseWords);
        var with = Values(space, ReportText.Read("", "crashes zzzzqqqq"), FeatureBlock.ProseWords);

        Assert.Equal(without, with);
    }

    [Theory]
    [InlineData("<number>", "error 12345", "error 67890")]
    [InlineData("<version>", "torch 1.2.3", "torch 4.5")]
    [InlineData("<hex>", "at 0xdeadbeef01", "at 0xcafe0123ab")]
    [InlineData("<address>", "see https://a.b/c/d", "see http://e.f")]
    [InlineData("<reference>", "like #12", "like #4567")]
    public void What_differs_from_report_to_report_is_one_word(string what, string first, string second)
    {
        var words = new WordStream();
        words.Read(ReportText.Read("", first));
        var one = words.Words.ToArray().Select(word => word.Hash).ToArray();
        words.Read(ReportText.Read("", second));

        Assert.Equal(one, words.Words.ToArray().Select(word => word.Hash));
        Assert.Contains(TokenHash.Of(what), one);
    }

    [Theory]
    [InlineData(10, 10, 1.0)]
    [InlineData(9, 0, 3.302585092994046)]
    public void Rarity_is_that_of_the_smoothed_formula(int reports, int with, double expected) => Assert.Equal(expected, FeatureSpace.Rarity(reports, with), 1e-6);

    private static float[] Values(FeatureSpace space, ReportText report, FeatureBlock block)
    {
        var vector = space.Vector(report);
        var blocks = vector.BlockOf.ToArray();
        return [.. vector.Values.ToArray().Where((_, i) => blocks[i] == block)];
    }
}
