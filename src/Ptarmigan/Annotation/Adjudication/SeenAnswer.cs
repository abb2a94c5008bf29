using Ptarmigan.Annotation.Rounds;

namespace Ptarmigan.Annotation.Adjudication;

/// <summary>An annotator's answer as an adjudicator sees it.</summary>
/// <param name="Annotator">The annotator's name; a letter where names are hidden, another one on each issue.</param>
/// <param name="Answer">The answer.</param>
/// <param name="IsLate">Whether it was given after the round had been closed once.</param>
public sealed record SeenAnswer(string Annotator, RoundAnswer Answer, bool IsLate);
