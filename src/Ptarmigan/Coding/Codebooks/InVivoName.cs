using System.Text.RegularExpressions;

namespace Ptarmigan.Coding.Codebooks;

/// <summary>Makes the name of a code out of the very words that it codes.</summary>
public static partial class InVivoName
{
    private const int Longest = 100;

    /// <summary>The words as a name: on one line, without what names may not hold, cut after a word where they are long.</summary>
    /// <param name="words">The words as they stand in the issue.</param>
    /// <returns>The name; empty where nothing is left of the words.</returns>
    public static string Of(string words)
    {
        ArgumentNullException.ThrowIfNull(words);
        var name = Blanks().Replace(words, " ").Replace(" / ", "/", StringComparison.Ordinal).TrimStart('#', ' ').Trim();
        if (name.Length <= Longest) return name;
        var end = name.LastIndexOf(' ', Longest);
        if (end <= 0) end = char.IsHighSurrogate(name[Longest - 1]) ? Longest - 1 : Longest;
        return name[..end] + "…";
    }

    [GeneratedRegex(@"[\s\p{Cc}]+")]
    private static partial Regex Blanks();
}
