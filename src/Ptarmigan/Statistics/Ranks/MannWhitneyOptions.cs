namespace Ptarmigan.Statistics.Ranks;

/// <summary>The choices of a Mann-Whitney test; the defaults are those of SciPy.</summary>
public sealed record MannWhitneyOptions
{
    /// <summary>The alternative hypothesis, of the first sample.</summary>
    /// <value>The default is <see cref="Statistics.Alternative.TwoSided"/>.</value>
    public Alternative Alternative { get; init; } = Alternative.TwoSided;

    /// <summary>How the p-value is computed.</summary>
    /// <value>The default is <see cref="MannWhitneyMethod.Auto"/>.</value>
    public MannWhitneyMethod Method { get; init; } = MannWhitneyMethod.Auto;

    /// <summary>Whether the normal approximation moves U by one half towards its mean; exact methods ignore it.</summary>
    /// <value>The default is true.</value>
    public bool Continuity { get; init; } = true;
}
