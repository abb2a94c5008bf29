namespace Ptarmigan.Classification.Signals.Matching;

/// <summary>A phrase found: its number, the part of the report, and its first and last token.</summary>
internal readonly record struct PhraseMatch(int Phrase, int Part, int Start, int End);
