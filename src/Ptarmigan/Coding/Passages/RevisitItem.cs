namespace Ptarmigan.Coding.Passages;

/// <summary>A challenge that wants another look, because its code was merged or split.</summary>
/// <param name="Version">The version of the codebook that merged or split it.</param>
/// <param name="Challenge">The challenge.</param>
public sealed record RevisitItem(int Version, Challenge Challenge);
