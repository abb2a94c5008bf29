namespace Ptarmigan.Text.Tokens;

/// <summary>
/// The hash of a token: FNV-1a over its UTF-16 units in lower case, finished by an avalanche so that all bits can be used. Models and rules keep these numbers, so
/// they never change. Source: Fowler, Noll and Vo, FNV-1a with 32 bits; the finish is that of MurmurHash3 (Appleby).
/// </summary>
public static class TokenHash
{
    /// <summary>Where a hash begins.</summary>
    public const uint Seed = 2166136261;

    private const uint Prime = 16777619;

    /// <summary>The hash of a word, apostrophes left out, in lower case.</summary>
    public static uint Of(ReadOnlySpan<char> word)
    {
        var hash = Seed;
        foreach (var letter in word)
        {
            if (!IsApostrophe(letter)) hash = Add(hash, Lower(letter));
        }

        return Finish(hash);
    }

    /// <summary>One more unit, already in lower case.</summary>
    public static uint Add(uint hash, char letter) => unchecked((hash ^ letter) * Prime);

    /// <summary>Spreads what was added over all bits.</summary>
    public static uint Finish(uint hash)
    {
        unchecked
        {
            hash ^= hash >> 16;
            hash *= 0x85EBCA6B;
            hash ^= hash >> 13;
            hash *= 0xC2B2AE35;
            return hash ^ (hash >> 16);
        }
    }

    /// <summary>The hash of two hashes in their order.</summary>
    public static uint Combine(uint first, uint second) => unchecked(Finish((first * 0x9E3779B1) ^ (second + 0x7F4A7C15 + (first >> 5))));

    internal static char Lower(char letter) =>
        letter < 128 ? letter is >= 'A' and <= 'Z' ? (char)(letter | 32) : letter : char.ToLowerInvariant(letter);

    internal static bool IsApostrophe(char letter) => letter is '\'' or '\u2019';
}
