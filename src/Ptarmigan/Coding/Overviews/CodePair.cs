using Ptarmigan.Coding.Codebooks;

namespace Ptarmigan.Coding.Overviews;

/// <summary>Two that were found in the same issues.</summary>
/// <param name="One">The one.</param>
/// <param name="Other">The other.</param>
/// <param name="Issues">In how many issues both are.</param>
/// <param name="Share">Those as a share of the issues with either, in (0, 1]: Jaccard's index.</param>
public sealed record CodePair(Code One, Code Other, int Issues, double Share);
