using Ptarmigan.Classification.Features;

namespace Ptarmigan.Classification.Explanations;

/// <summary>A feature of a report with every place it was found at.</summary>
internal sealed class TracedFeature(FeatureBlock block, string text)
{
    public FeatureBlock Block { get; } = block;

    /// <summary>What was hashed, with its family.</summary>
    public string Text { get; } = text;

    /// <summary>Whether another text of the report has the same hash.</summary>
    public bool IsAmbiguous { get; set; }

    /// <summary>How often it was found.</summary>
    public int Count => Occurrences.Count;

    /// <summary>For each time the numbers of what it is made of (<see cref="FeatureTrace.Elements"/>).</summary>
    public List<int[]> Occurrences { get; } = [];
}
