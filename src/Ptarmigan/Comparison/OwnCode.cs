namespace Ptarmigan.Comparison;

/// <summary>What is compared of a study: a code of its codebook, or a sub-theme of its taxonomy.</summary>
/// <param name="Key">By what it is known: <c>#12</c> in a codebook, its code in a taxonomy.</param>
/// <param name="Name">Its name.</param>
/// <param name="Theme">The theme it lies in.</param>
/// <param name="SubTheme">The sub-theme it lies in, or is.</param>
/// <param name="Challenges">How many challenges of the study it holds: each issue once.</param>
public sealed record OwnCode(string Key, string Name, OwnGroup Theme, OwnGroup SubTheme, int Challenges);
