namespace Ptarmigan.Statistics;

/// <summary>A small pseudo-random generator whose sequence belongs to its seed, on every machine and in every version.</summary>
/// <remarks>
/// The framework's seeded generator may change between releases; a published seed must not. Not for secrets.
/// Not thread safe. Source: Steele, Lea, Flood (2014), "Fast splittable pseudorandom number generators", OOPSLA
/// (SplitMix64); bounded integers after Lemire (2019), "Fast random integer generation in an interval", TOMACS 29(1).
/// </remarks>
public sealed class SeededRandom
{
    private ulong _state;

    /// <summary>Starts the sequence that belongs to <paramref name="seed"/>.</summary>
    /// <param name="seed">Any number; record it with the result.</param>
    public SeededRandom(long seed) => _state = unchecked((ulong)seed);

    /// <summary>The next 64 random bits.</summary>
    public ulong NextBits()
    {
        unchecked
        {
            _state += 0x9E3779B97F4A7C15UL;
            var z = _state;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
            return z ^ (z >> 31);
        }
    }

    /// <summary>The next number, uniform in [0, 1), with 53 random bits.</summary>
    public double NextDouble() => (NextBits() >> 11) * (1.0 / (1UL << 53));

    /// <summary>The next whole number, uniform in [0, <paramref name="bound"/>), without modulo bias.</summary>
    /// <param name="bound">The number of possible values, at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="bound"/> is less than 1.</exception>
    public int Next(int bound)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(bound, 1);
        var range = (ulong)bound;
        var high = Math.BigMul(NextBits(), range, out var low);
        var rejectBelow = unchecked(0UL - range) % range;
        while (low < rejectBelow) high = Math.BigMul(NextBits(), range, out low);
        return (int)high;
    }

    /// <summary>Puts <paramref name="items"/> into a uniformly random order, in place.</summary>
    /// <typeparam name="T">The kind of item.</typeparam>
    /// <param name="items">The items; sort them first if the result must not depend on their order.</param>
    public void Shuffle<T>(Span<T> items)
    {
        for (var last = items.Length - 1; last > 0; last--)
        {
            var other = Next(last + 1);
            (items[last], items[other]) = (items[other], items[last]);
        }
    }
}
