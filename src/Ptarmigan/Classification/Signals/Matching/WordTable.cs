using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Ptarmigan.Text.Tokens;

namespace Ptarmigan.Classification.Signals.Matching;

/// <summary>
/// Numbers for the words that phrases know: each word has one, and so has each beginning (<c>word*</c>), which stands for all words that begin
/// so and are not known themselves.
/// </summary>
/// <remarks>Words are told apart by their hash; that two of some thousands share one of 2^32 is unlikely, and then costs a wrong cue, no more.</remarks>
internal sealed class WordTable
{
    /// <summary>The number of a word that no phrase knows.</summary>
    public const int Unknown = 0;

    private readonly Dictionary<uint, int> _words = [];

    // Words in ordinal order, then beginnings in ordinal order.
    private readonly List<string> _names = [""];

    // By their first two letters; the longest first, since it is the most that can be said.
    private readonly Dictionary<int, (string Prefix, int Number)[]> _prefixes;

    public WordTable(IEnumerable<PhraseElement> elements)
    {
        SortedSet<string> words = new(StringComparer.Ordinal), prefixes = new(StringComparer.Ordinal);
        foreach (var element in elements)
        {
            words.UnionWith(element.Words);
            prefixes.UnionWith(element.Prefixes);
        }

        foreach (var word in words)
        {
            _words[TokenHash.Of(word)] = _names.Count;
            _names.Add(word);
        }

        FirstPrefix = _names.Count;
        var numbered = prefixes.Select((prefix, index) => (Prefix: prefix, Number: FirstPrefix + index)).ToList();
        _names.AddRange(prefixes);
        _prefixes = numbered.GroupBy(prefix => Key(prefix.Prefix[0], prefix.Prefix[1]))
            .ToDictionary(group => group.Key, group => group.OrderByDescending(prefix => prefix.Prefix.Length).ToArray());
    }

    /// <summary>How many numbers there are, that of unknown words included.</summary>
    public int Count => _names.Count;

    private int FirstPrefix { get; }

    /// <summary>The number of a token.</summary>
    public int NumberOf(ReportText text, in TextToken token)
    {
        if (_words.TryGetValue(token.Hash, out var number)) return number;
        if (token.Length < SignalPhrase.ShortestPrefix) return Unknown;
        var letters = text[token];
        ref var candidates = ref CollectionsMarshal.GetValueRefOrNullRef(_prefixes, Key(TokenHash.Lower(letters[0]), TokenHash.Lower(letters[1])));
        return Unsafe.IsNullRef(ref candidates) ? Unknown : LongestPrefix(candidates, letters);
    }

    /// <summary>The numbers of all words that an element may be, ascending.</summary>
    public int[] NumbersOf(PhraseElement element)
    {
        var numbers = new SortedSet<int>();
        foreach (var word in element.Words)
        {
            if (_names.BinarySearch(1, FirstPrefix - 1, word, StringComparer.Ordinal) is var number and > 0) numbers.Add(number);
        }

        foreach (var prefix in element.Prefixes)
        {
            AddBeginning(prefix, 1, FirstPrefix, numbers);
            AddBeginning(prefix, FirstPrefix, _names.Count, numbers);
        }

        return [.. numbers];
    }

    /// <summary>Adds the numbers of names from a sorted range that begin with a prefix.</summary>
    private void AddBeginning(string prefix, int from, int to, SortedSet<int> numbers)
    {
        var at = _names.BinarySearch(from, to - from, prefix, StringComparer.Ordinal);
        for (at = at < 0 ? ~at : at; at < to && _names[at].StartsWith(prefix, StringComparison.Ordinal); at++) numbers.Add(at);
    }

    private static int LongestPrefix((string Prefix, int Number)[] candidates, ReadOnlySpan<char> letters)
    {
        foreach (var (prefix, number) in candidates)
        {
            if (Begins(letters, prefix)) return number;
        }

        return Unknown;
    }

    private static bool Begins(ReadOnlySpan<char> letters, string prefix)
    {
        var matched = 0;
        foreach (var letter in letters)
        {
            if (TokenHash.IsApostrophe(letter)) continue;
            if (TokenHash.Lower(letter) != prefix[matched]) return false;
            if (++matched == prefix.Length) return true;
        }

        return false;
    }

    private static int Key(char first, char second) => (first << 16) | second;
}
