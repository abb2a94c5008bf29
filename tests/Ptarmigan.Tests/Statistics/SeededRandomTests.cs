using CsCheck;
using Ptarmigan.Statistics;
using Xunit;

namespace Ptarmigan.Tests.Statistics;

public sealed class SeededRandomTests
{
    // The first outputs of SplitMix64 for seed 1234567, as published with the reference implementation (Vigna 2015).
    [Fact]
    public void Sequence_is_that_of_the_published_generator()
    {
        var random = new SeededRandom(1234567);

        Assert.Equal(6457827717110365317UL, random.NextBits());
        Assert.Equal(3203168211198807973UL, random.NextBits());
        Assert.Equal(9817491932198370423UL, random.NextBits());
    }

    [Fact]
    public void Bounded_numbers_stay_below_their_bound() =>
        Gen.Select(Gen.Long, Gen.Int[1, int.MaxValue])
            .Sample((seed, bound) => new SeededRandom(seed).Next(bound) is var next && next >= 0 && next < bound);

    [Fact]
    public void Shuffling_keeps_every_item() =>
        Gen.Select(Gen.Long, Gen.Int.Array).Sample((seed, items) =>
        {
            var shuffled = items.ToArray();
            new SeededRandom(seed).Shuffle<int>(shuffled);
            return shuffled.Order().SequenceEqual(items.Order());
        });

    [Fact]
    public void Every_order_of_three_items_comes_up_about_equally_often()
    {
        var random = new SeededRandom(42);
        var counts = new Dictionary<string, int>();

        for (var i = 0; i < 60_000; i++)
        {
            var items = "abc".ToCharArray();
            random.Shuffle<char>(items);
            var order = new string(items);
            counts[order] = counts.GetValueOrDefault(order) + 1;
        }

        Assert.Equal(6, counts.Count);
        // Six standard errors around 10,000.
        Assert.All(counts.Values, count => Assert.InRange(count, 9_450, 10_550));
    }
}
