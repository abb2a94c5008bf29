using Ptarmigan.Text.Tokens;

namespace Ptarmigan.Classification.Features;

/// <summary>For words that occurred lately the places of their sequences of letters: most words of a report were in the one before. One thread uses it.</summary>
internal sealed class LetterPlaces(Vocabulary vocabulary, FeatureBlock block, int shortest)
{
    private const int Size = 1 << 13;
    private const int LongestKept = 24;

    private readonly (string Letters, int[] Places)?[] _kept = new (string, int[])?[Size];
    private readonly List<int> _found = [];

    /// <summary>The places of the sequences that are known, in their order.</summary>
    /// <param name="letters">The word.</param>
    /// <param name="hash">A hash of it; words of one hash take turns.</param>
    public ReadOnlySpan<int> Of(ReadOnlySpan<char> letters, uint hash)
    {
        ref var kept = ref _kept[hash & (Size - 1)];
        if (kept is { } known && IsSame(known.Letters, letters)) return known.Places;
        _found.Clear();
        foreach (var sequence in new LetterSequences(letters, shortest))
        {
            if (vocabulary.Find(FeatureCounts.Key(block, sequence.Hash)) is var place and >= 0) _found.Add(place);
        }

        if (letters.Length > LongestKept) return System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_found);
        int[] places = [.. _found];
        kept = (Lower(letters), places);
        return places;
    }

    private static bool IsSame(string known, ReadOnlySpan<char> letters)
    {
        if (known.Length != letters.Length) return false;
        for (var i = 0; i < known.Length; i++)
        {
            if (TokenHash.Lower(letters[i]) != known[i]) return false;
        }

        return true;
    }

    private static string Lower(ReadOnlySpan<char> letters)
    {
        Span<char> lower = stackalloc char[letters.Length];
        for (var i = 0; i < lower.Length; i++) lower[i] = TokenHash.Lower(letters[i]);
        return new string(lower);
    }
}
