namespace Ptarmigan.Classification.LanguageModels;

/// <summary>An answer of a language model that fits the question.</summary>
/// <param name="Members">The option, or the codes with the main one first.</param>
/// <param name="Confidence">How sure the model says it is, in [0, 1].</param>
/// <param name="Reason">Why, in its words, made harmless; empty where it said nothing.</param>
/// <param name="Quotes">What it says it quotes; not yet looked for.</param>
internal sealed record ModelAnswer(IReadOnlyList<string> Members, double Confidence, string Reason, IReadOnlyList<string> Quotes);
