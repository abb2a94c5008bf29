namespace Ptarmigan.Coding.Codebooks;

/// <summary>What a challenge counts for.</summary>
/// <param name="Code">The code; null where the challenge is a copy that a split made and its undoing took away.</param>
/// <param name="AbsorbedBy">The challenge that says the same since two codes were merged, and counts instead of this one; null for none.</param>
public readonly record struct Placement(long? Code, long? AbsorbedBy = null);
