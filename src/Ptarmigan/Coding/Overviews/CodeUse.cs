using Ptarmigan.Coding.Codebooks;

namespace Ptarmigan.Coding.Overviews;

/// <summary>How much something in the codebook was used, with all below it.</summary>
/// <param name="Code">The theme, sub-theme or code.</param>
/// <param name="Challenges">How many challenges: each code once in each issue.</param>
/// <param name="Issues">In how many issues.</param>
/// <param name="Repositories">In how many repositories.</param>
/// <param name="Closed">How many of the issues are closed.</param>
/// <param name="MedianDays">The median of the whole days from creation to the closing that the protocol counts, of those that are closed; null where none is.</param>
public sealed record CodeUse(Code Code, int Challenges, int Issues, int Repositories, int Closed, double? MedianDays);
