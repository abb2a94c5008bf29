using Ptarmigan.Coding.Codebooks;

namespace Ptarmigan.Coding.Operations;

/// <summary>A code that a split gives challenges to: a new one beside the code that is split, or one that is there already.</summary>
/// <param name="Name">The name of the new code; null for one that is there.</param>
/// <param name="Existing">The key of the code that is there; null for a new one.</param>
/// <param name="Challenges">The keys of the challenges it gets.</param>
public sealed record SplitPart(string? Name, long? Existing, IReadOnlyList<long> Challenges)
{
    /// <summary>What the new code means.</summary>
    /// <value>Default: nothing yet.</value>
    public CodeText Text { get; init; } = new();
}
