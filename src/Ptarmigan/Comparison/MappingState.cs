namespace Ptarmigan.Comparison;

/// <summary>How far a code's place in another taxonomy is decided.</summary>
public enum MappingState
{
    /// <summary>Nobody has said anything yet.</summary>
    Undecided,

    /// <summary>One person has said it, or all who did said the same, or a difference was settled.</summary>
    Decided,

    /// <summary>Several have said different things; it counts as undecided until somebody settles it.</summary>
    Differing,
}
