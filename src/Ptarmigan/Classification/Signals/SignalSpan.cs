using Ptarmigan.Text.Tokens;

namespace Ptarmigan.Classification.Signals;

/// <summary>A place where a signal's phrase was found.</summary>
/// <param name="Phrase">The phrase.</param>
/// <param name="Field">The part of the report it stands in.</param>
/// <param name="Start">Where it begins in its text (the title's, or the body's), in UTF-16 units.</param>
/// <param name="Length">Its length there, in UTF-16 units.</param>
public readonly record struct SignalSpan(SignalPhrase Phrase, TextField Field, int Start, int Length);
