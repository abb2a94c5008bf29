using CsCheck;
using Ptarmigan.Classification.Features;
using Ptarmigan.Classification.Signals;
using Ptarmigan.Text.Tokens;
using Xunit;

namespace Ptarmigan.Tests.Classification.Features;

public sealed class KnownFeaturesTests
{
    private static readonly string[] Words = ["explodes", "Explodes", "EXPLODES", "isn't", "river", "silver", "\u0130stanbul", "\ud83d\ude00", "12", "404", "1.2.3", "https://a.b/c", "#7", "stone", "an-exceedingly-long_word_that_is_not_kept_by_anything", "\n", "# Heading\n", "- [x] done\n", "```\ncode\n```\n", "?"];

    private static readonly Gen<ReportText> Reports = Gen.Select(Gen.Int[0, Words.Length - 1].Array[0, 5], Gen.Int[0, Words.Length - 1].Array[0, 40])
        .Select((title, body) => ReportText.Read(Join(title).ReplaceLineEndings(" "), Join(body)));

    [Fact]
    public void Features_found_by_their_places_are_those_counted_by_their_hashes_report_after_report()
    {
        var texts = MadeUpReports.Make(60, 3).Select(report => report.Text).Append(ReportText.Read(Join([.. Enumerable.Range(0, Words.Length)]).ReplaceLineEndings(" "), Join([.. Enumerable.Range(0, Words.Length)]))).ToArray();
        var meaning = MeaningSpace.Learn([.. Enumerable.Repeat(texts, 6).SelectMany(same => same)], SignalSet.BuiltIn, 4, 1);
        var space = FeatureSpace.Fit(texts, SignalSet.BuiltIn, meaning, [1, 1, 1, 1, 1, 1, 1, 1, 1, 1]);
        var fast = new KnownFeatures(SignalSet.BuiltIn, space.Vocabulary, meaning.Words);
        var plain = new FeatureCounts();
        var finder = new ReportFeatures(SignalSet.BuiltIn);
        Reports.Sample(
            report =>
            {
                plain.Clear();
                finder.Find(report, new CountingSink(plain));
                fast.Read(report);

                Assert.Equal(Expected(block => block != FeatureBlock.Topics, space.Vocabulary), Found(fast.Counts));
                Assert.Equal(Expected(block => block == FeatureBlock.Topics, meaning.Words), Found(fast.Topics));
            },
            iter: 300,
            threads: 1);

        List<(int, float, FeatureBlock)> Expected(Predicate<FeatureBlock> isWanted, Vocabulary vocabulary)
        {
            var expected = new List<(int, float, FeatureBlock)>();
            for (var i = 0; i < plain.Count; i++)
            {
                if (isWanted(plain.Blocks[i]) && vocabulary.Find(plain.Hashes[i]) is var place and >= 0) expected.Add((place, plain.Counts[i], plain.Blocks[i]));
            }

            return expected;
        }

        static List<(int, float, FeatureBlock)> Found(PlaceCounts counts) => [.. Enumerable.Range(0, counts.Count).Select(i => (counts.Places[i], counts.Counts[i], counts.Blocks[i]))];
    }

    [Fact]
    public void Places_from_the_cache_are_those_of_the_vocabulary()
    {
        uint[] hashes = [.. Enumerable.Range(0, 300).Select(i => (uint)i * 16_384).Order()];
        var vocabulary = new Vocabulary(hashes, new float[hashes.Length], new FeatureBlock[hashes.Length]);
        var cache = new PlaceCache(vocabulary);

        // Many hashes share a place of the cache; 0 is one of them.
        Gen.UInt[0, 400].Sample(number => Assert.Equal(vocabulary.Find(number * 16_384), cache.Find(number * 16_384)), threads: 1);
        Assert.Equal(Array.IndexOf(hashes, 0u), cache.Find(0));
    }

    [Fact]
    public void Lists_of_a_word_are_those_that_hold_it()
    {
        CueWords[] lists = [new("how", "why"), new("why", "error"), new("crash")];
        var table = new CueTable(lists);

        foreach (var word in new[] { "how", "why", "error", "crash", "other", "" })
        {
            var expected = lists.Select((list, i) => list.Contains(TokenHash.Of(word)) ? 1 << i : 0).Sum();
            Assert.Equal(expected, table.ListsOf(TokenHash.Of(word)));
        }
    }

    [Fact]
    public void Tokens_that_were_let_go_are_cut_again() => Reports.Sample(report => Assert.Equal(report.Tokens.ToArray(), report.WithoutTokens().Tokens.ToArray()));

    private static string Join(int[] words) => string.Concat(words.Select(word => Words[word] + (Words[word].EndsWith('\n') ? "" : " ")));
}
