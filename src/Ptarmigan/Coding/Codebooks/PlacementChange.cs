namespace Ptarmigan.Coding.Codebooks;

/// <summary>A challenge that counts for another code than before.</summary>
/// <param name="Challenge">The challenge.</param>
/// <param name="CopyOf">The challenge it was copied from, if the operation made it: a split gave one passage several codes.</param>
/// <param name="Before">What it counted for.</param>
/// <param name="After">What it counts for.</param>
public sealed record PlacementChange(long Challenge, long? CopyOf, Placement Before, Placement After);
