using Ptarmigan.Coding.Codebooks;
using Ptarmigan.Issues;

namespace Ptarmigan.Coding.Overviews;

/// <summary>What was found in a repository.</summary>
/// <param name="Repository">The repository.</param>
/// <param name="Challenges">How many challenges.</param>
/// <param name="Issues">How many of its issues were coded.</param>
/// <param name="Codes">What was found, with the number of issues, the most frequent first.</param>
public sealed record CodedRepository(RepositoryName Repository, int Challenges, int Issues, IReadOnlyList<(Code Code, int Issues)> Codes);
