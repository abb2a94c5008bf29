namespace Ptarmigan.Statistics;

/// <summary>How a bootstrap interval is drawn; together with the data it fixes the result to the last digit.</summary>
public sealed record BootstrapOptions
{
    /// <summary>How many resamples are drawn, at least 1.</summary>
    /// <value>The default is 10,000, at which the ends of a 95 % interval hold about two digits of its width.</value>
    public int Resamples { get; init; } = 10_000;

    /// <summary>The seed of the resampling.</summary>
    /// <value>The default is 1.</value>
    public long Seed { get; init; } = 1;

    /// <summary>The confidence level, in (0, 1).</summary>
    /// <value>The default is 0.95.</value>
    public double Confidence { get; init; } = 0.95;

    /// <summary>Called after each resample, to count them; what it throws ends the drawing. Null for nobody.</summary>
    public Action? Drawn { get; init; }
}
