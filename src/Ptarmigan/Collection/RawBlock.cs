namespace Ptarmigan.Collection;

/// <summary>JSON texts, one behind the other, compressed together.</summary>
/// <param name="Content">The compressed bytes.</param>
/// <param name="Length">How many bytes they unpack to.</param>
internal sealed record RawBlock(byte[] Content, int Length);
