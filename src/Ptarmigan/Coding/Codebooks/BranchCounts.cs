namespace Ptarmigan.Coding.Codebooks;

/// <summary>What lies in a branch of the codebook: the triple of the paper's figure.</summary>
/// <param name="Challenges">How many challenges: each code once in each issue.</param>
/// <param name="Issues">In how many issues; an issue counts once, however many of its challenges lie in the branch.</param>
/// <param name="Codes">How many codes the branch has that something was coded with.</param>
public readonly record struct BranchCounts(int Challenges, int Issues, int Codes);
