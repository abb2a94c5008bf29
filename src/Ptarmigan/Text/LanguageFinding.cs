namespace Ptarmigan.Text;

/// <summary>What was found of a text's language, and on what ground.</summary>
/// <param name="Language">Whether it is English.</param>
/// <param name="Score">
/// How likely English is, in [0, 1], among the languages compared; where the script alone decides, the share of Latin letters. Null
/// where there was too little text to ask.
/// </param>
/// <param name="Letters">How many letters of prose there were, after code, logs, addresses and the like were taken away.</param>
/// <param name="Ground">Why: the script or the language that is likeliest, or what was missing.</param>
public sealed record LanguageFinding(NaturalLanguage Language, double? Score, int Letters, string Ground);
