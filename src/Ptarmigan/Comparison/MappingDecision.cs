namespace Ptarmigan.Comparison;

/// <summary>What somebody said of one of a study's codes: with which codes of another taxonomy it shares its meaning.</summary>
/// <param name="Code">The key of the study's code.</param>
/// <param name="Theirs">The other taxonomy's codes, in its order; empty if it has none of this meaning.</param>
/// <param name="Rationale">Why.</param>
/// <param name="DecidedBy">Who said so.</param>
/// <param name="DecidedAt">When.</param>
public sealed record MappingDecision(string Code, IReadOnlyList<string> Theirs, string Rationale, string DecidedBy, DateTimeOffset DecidedAt)
{
    /// <summary>Whether it ends a difference: it then counts instead of what several said before.</summary>
    /// <value>Default: false.</value>
    public bool IsSettling { get; init; }
}
