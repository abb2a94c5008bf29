namespace Ptarmigan.Selection.Thresholds;

/// <summary>The threshold of one criterion: what is used, what the curve proposes, and the curve.</summary>
public sealed record ThresholdChoice
{
    /// <summary>The criterion.</summary>
    public required string Criterion { get; init; }

    /// <summary>The threshold that is used; null where nothing is left out.</summary>
    public double? Used { get; init; }

    /// <summary>Where it comes from.</summary>
    public required ThresholdOrigin Origin { get; init; }

    /// <summary>What the elbow of the curve proposes, whatever is used; null where there is none.</summary>
    public double? Proposed { get; init; }

    /// <summary>Whether the threshold is the most that is allowed, not the least that is wanted.</summary>
    public bool IsLimit { get; init; }

    /// <summary>The unit.</summary>
    public required string Unit { get; init; }

    /// <summary>Of how many repositories the measure is known; the curve is of these.</summary>
    public int Known { get; init; }

    /// <summary>Kneedle's S.</summary>
    public double Sensitivity { get; init; }

    /// <summary>How the curve was scaled before its elbow was looked for, in words.</summary>
    public required string Scale { get; init; }

    /// <summary>The curve, by threshold.</summary>
    public IReadOnlyList<ThresholdPoint> Curve { get; init; } = [];

    /// <summary>Why there is no threshold, why a fallback was taken, or why it was overridden and by whom.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}
