using System.Text.Json.Serialization;
using Ptarmigan.Selection.Thresholds;

namespace Ptarmigan.Selection.Funnels;

/// <summary>One criterion of a selection: its parameter, what came in, what was kept, and why.</summary>
public sealed record FunnelStep
{
    /// <summary>The criterion's short name.</summary>
    public required string Criterion { get; init; }

    /// <summary>What it asks, for people.</summary>
    public required string Title { get; init; }

    /// <summary>Its parameter, for people; null where nothing was asked.</summary>
    public string? Parameter { get; init; }

    /// <summary>How many repositories came in.</summary>
    public required int In { get; init; }

    /// <summary>How many were kept.</summary>
    public required int Kept { get; init; }

    /// <summary>How many different models the kept repositories reuse; null where no model is known.</summary>
    public int? Models { get; init; }

    /// <summary>How many issues they have, where known.</summary>
    public long? Issues { get; init; }

    /// <summary>The threshold; null for criteria without one.</summary>
    public ThresholdChoice? Threshold { get; init; }

    /// <summary>How many repositories were left out, by reason; the reason without its particulars.</summary>
    public IReadOnlyDictionary<string, int> LeftOut { get; init; } = new Dictionary<string, int>();

    /// <summary>What a reader must know of the step.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>What was said of each repository, by name; not part of the document.</summary>
    [JsonIgnore]
    public IReadOnlyList<FunnelVerdict> Verdicts { get; init; } = [];
}
