namespace Ptarmigan.Text.Tokens;

/// <summary>A word of a report: a run of letters, digits and underscores, or one question or exclamation mark.</summary>
/// <param name="Hash">Hash of its letters in lower case, without apostrophes: the same on every machine and in every version (<see cref="TokenHash"/>).</param>
/// <param name="Start">Where it begins in its text (the title's, or the body's), in UTF-16 units.</param>
/// <param name="Length">Its length in the text, in UTF-16 units.</param>
/// <param name="Line">Number of its line, from 0: tokens of one line have the same.</param>
/// <param name="Field">The part of the report it stands in.</param>
/// <param name="Traits">What is noteworthy about it.</param>
public readonly record struct TextToken(uint Hash, int Start, int Length, int Line, TextField Field, TokenTraits Traits)
{
    /// <summary>Whether the token has a trait.</summary>
    public bool Has(TokenTraits trait) => (Traits & trait) != 0;
}
