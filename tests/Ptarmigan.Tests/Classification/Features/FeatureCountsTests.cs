using CsCheck;
using Ptarmigan.Classification.Features;
using Xunit;

namespace Ptarmigan.Tests.Classification.Features;

public sealed class FeatureCountsTests
{
    [Fact]
    public void Counts_are_those_of_a_dictionary_report_after_report()
    {
        var counts = new FeatureCounts();
        Gen.Select(Gen.Int[0, 3], Gen.UInt[0, 40]).List[0, 300].Sample(
            features =>
            {
                counts.Clear();
                foreach (var (block, hash) in features) counts.Add((FeatureBlock)block, hash);

                var expected = features.GroupBy(feature => feature).Select(group => (float)group.Count()).Order();
                Assert.Equal(expected, counts.Counts.ToArray().Order());
                Assert.Equal(counts.Count, counts.Hashes.ToArray().Distinct().Count());
            },
            threads: 1);
    }

    [Fact]
    public void Table_grows_without_losing_anything()
    {
        var counts = new FeatureCounts();
        for (var round = 0; round < 2; round++)
        {
            for (var hash = 0u; hash < 50_000; hash++) counts.Add(FeatureBlock.AllWords, hash * 2654435761);
        }

        Assert.Equal(50_000, counts.Count);
        Assert.All(counts.Counts.ToArray(), count => Assert.Equal(2, count));
    }
}
