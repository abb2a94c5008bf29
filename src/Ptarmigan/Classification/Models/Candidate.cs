namespace Ptarmigan.Classification.Models;

/// <summary>A possible answer.</summary>
/// <param name="Answer">The option, or the code.</param>
/// <param name="Probability">How likely it is, in [0, 1].</param>
public readonly record struct Candidate(string Answer, double Probability);
