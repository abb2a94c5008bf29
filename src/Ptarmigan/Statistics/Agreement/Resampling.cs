namespace Ptarmigan.Statistics.Agreement;

/// <summary>How often the items are drawn anew for a bootstrap interval, and the seed the draws belong to.</summary>
public sealed record Resampling
{
    /// <summary>Sets seed and number of resamples.</summary>
    /// <param name="seed">Any number; the same seed and data give the same interval.</param>
    /// <param name="replicates">The number of resamples, at least 1; 2,000 unless said otherwise.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="replicates"/> is less than 1.</exception>
    public Resampling(long seed, int replicates = 2_000)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(replicates, 1);
        Seed = seed;
        Replicates = replicates;
    }

    /// <summary>The seed of the draws.</summary>
    public long Seed { get; }

    /// <summary>The number of resamples.</summary>
    /// <value>2,000 by default: the ends then move by about a hundredth of the interval's width from seed to seed.</value>
    public int Replicates { get; }

    /// <summary>Called after each resample, to count them; what it throws ends the drawing. Null for nobody.</summary>
    public Action? Drawn { get; init; }
}
