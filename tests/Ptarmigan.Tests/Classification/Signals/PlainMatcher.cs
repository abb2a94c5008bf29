using Ptarmigan.Classification.Signals;

namespace Ptarmigan.Tests.Classification.Signals;

/// <summary>Finds a phrase as its description says it, without a thought of speed: the measure for the matcher.</summary>
internal static class PlainMatcher
{
    /// <summary>The first and last word of the match that ends first and is the shortest of those; null where there is none.</summary>
    /// <param name="words">The words of one part of a report, in lower case, each with whether it begins a line.</param>
    /// <param name="phrase">The phrase.</param>
    public static (int First, int Last)? Find(IReadOnlyList<(string Word, bool StartsLine)> words, SignalPhrase phrase)
    {
        var matches =
            from first in Enumerable.Range(0, words.Count)
            where !phrase.IsAnchored || words[first].StartsLine
            from last in Ends(words, first, phrase.Elements, 0)
            orderby last, first descending
            select ((int, int)?)(first, last);
        return matches.FirstOrDefault();
    }

    private static IEnumerable<int> Ends(IReadOnlyList<(string Word, bool StartsLine)> words, int at, IReadOnlyList<PhraseElement> elements, int element)
    {
        if (element == elements.Count) return [at - 1];
        if (elements[element].Kind == PhraseElementKind.Gap)
        {
            return Enumerable.Range(0, SignalPhrase.GapLength + 1).SelectMany(skipped => Ends(words, at + skipped, elements, element + 1));
        }

        return at < words.Count && Takes(elements[element], words[at].Word) ? Ends(words, at + 1, elements, element + 1) : [];
    }

    private static bool Takes(PhraseElement element, string word) =>
        element.Kind == PhraseElementKind.AnyWord || element.Words.Contains(word) || element.Prefixes.Any(prefix => word.StartsWith(prefix, StringComparison.Ordinal));
}
