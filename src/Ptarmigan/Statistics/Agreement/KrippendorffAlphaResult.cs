namespace Ptarmigan.Statistics.Agreement;

/// <summary>What <see cref="KrippendorffAlpha"/> found.</summary>
public sealed record KrippendorffAlphaResult
{
    /// <summary>Alpha, at most 1; 0 is chance agreement. Null where undefined.</summary>
    public double? Value { get; init; }

    /// <summary>The bootstrap interval. Null where alpha is undefined for the data or for every resample.</summary>
    public Interval? Interval { get; init; }

    /// <summary>How far apart two different answers count.</summary>
    public required LabelDistance Distance { get; init; }

    /// <summary>The number of items with at least two ratings.</summary>
    public required int Units { get; init; }

    /// <summary>The number of items left out for having fewer.</summary>
    public required int UnitsLeftOut { get; init; }

    /// <summary>The mean distance of ratings of the same item, in [0, 1]. Null where no item has two ratings.</summary>
    public double? ObservedDisagreement { get; init; }

    /// <summary>The mean distance of ratings paired regardless of item, in [0, 1]. Null where no item has two ratings.</summary>
    public double? ExpectedDisagreement { get; init; }

    /// <summary>The working: the coincidence matrix, by places that are not empty.</summary>
    public required IReadOnlyList<Coincidence> Coincidences { get; init; }

    /// <summary>Seed and number of resamples behind the interval.</summary>
    public required Resampling Resampling { get; init; }

    /// <summary>The number of resamples without an alpha, left out of the interval.</summary>
    public int UndefinedReplicates { get; init; }

    /// <summary>Why alpha is undefined; null where it is defined.</summary>
    public string? Note { get; init; }
}
