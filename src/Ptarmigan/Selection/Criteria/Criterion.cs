using Ptarmigan.Selection.Thresholds;

namespace Ptarmigan.Selection.Criteria;

/// <summary>A criterion, ready to be applied.</summary>
/// <param name="Name">Its short name.</param>
/// <param name="Title">What it asks, for people.</param>
/// <param name="Parameter">Its parameter, for people; null where nothing is asked.</param>
/// <param name="Judge">What it says of a candidate.</param>
internal sealed record Criterion(string Name, string Title, string? Parameter, Func<Candidate, Verdict> Judge)
{
    /// <summary>The threshold; null for criteria without one.</summary>
    public ThresholdChoice? Threshold { get; init; }

    /// <summary>What a reader must know of it.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];

    /// <summary>Changes the candidates that come in before they are judged, such as merging duplicates.</summary>
    public Func<IReadOnlyList<Candidate>, IReadOnlyList<Candidate>>? Prepare { get; init; }
}
