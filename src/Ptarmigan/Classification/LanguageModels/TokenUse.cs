namespace Ptarmigan.Classification.LanguageModels;

/// <summary>How much text a language model read and wrote.</summary>
/// <param name="Input">Tokens it was given.</param>
/// <param name="Output">Tokens it wrote, those of its thinking included.</param>
public readonly record struct TokenUse(long Input, long Output)
{
    /// <summary>Both.</summary>
    public long Total => Input + Output;

    /// <summary>Two amounts together.</summary>
    public static TokenUse operator +(TokenUse one, TokenUse other) => new(one.Input + other.Input, one.Output + other.Output);

    /// <summary>Two amounts together.</summary>
    /// <param name="one">An amount.</param>
    /// <param name="other">Another.</param>
    public static TokenUse Add(TokenUse one, TokenUse other) => one + other;
}
