using System.Diagnostics.CodeAnalysis;

namespace Ptarmigan.Classification.Signals;

/// <summary>Words in sequence, as a signal looks for them; <c>docs/signals.md</c> describes the language.</summary>
/// <remarks>
/// <c>a|b</c> is either word, <c>word*</c> any word that begins so, <c>_</c> any one word, <c>...</c> up to six words between, <c>^</c> the start of a line, <c>?</c> and
/// <c>!</c> the marks themselves. Everything else separates words, both in phrases and in reports.
/// </remarks>
public sealed class SignalPhrase
{
    /// <summary>How many words <c>...</c> may stand for.</summary>
    public const int GapLength = 6;

    /// <summary>How many gaps a phrase may have, so that no text can make it slow.</summary>
    public const int MostGaps = 3;

    /// <summary>The letters that <c>word*</c> must at least give.</summary>
    public const int ShortestPrefix = 2;

    private SignalPhrase(string text, bool isAnchored, IReadOnlyList<PhraseElement> elements)
    {
        Text = text;
        IsAnchored = isAnchored;
        Elements = elements;
    }

    /// <summary>The phrase as it was written.</summary>
    public string Text { get; }

    /// <summary>Whether it must begin a line, or the title.</summary>
    public bool IsAnchored { get; }

    /// <summary>Its elements; the first is a word, the last is not a gap.</summary>
    public IReadOnlyList<PhraseElement> Elements { get; }

    /// <summary>Reads a phrase.</summary>
    /// <param name="text">The text.</param>
    /// <param name="phrase">The phrase, if the text is one.</param>
    /// <param name="problem">What is wrong with it and what to write instead, if it is none.</param>
    public static bool TryParse(string text, [NotNullWhen(true)] out SignalPhrase? phrase, [NotNullWhen(false)] out string? problem)
    {
        ArgumentNullException.ThrowIfNull(text);
        phrase = null;
        var parts = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        // Both `^ how` and `^how` are understood.
        var isAnchored = parts is [var first, ..] && first[0] == '^';
        if (isAnchored) parts = parts[0].Length == 1 ? parts[1..] : [parts[0][1..], .. parts[1..]];

        var elements = new List<PhraseElement>(parts.Length);
        foreach (var part in parts)
        {
            var element = ReadElement(part, out problem);
            if (problem is not null) return false;
            elements.Add(element!);
        }

        problem = ProblemOf(elements);
        if (problem is not null) return false;
        phrase = new SignalPhrase(text, isAnchored, elements);
        return true;
    }

    /// <inheritdoc/>
    public override string ToString() => Text;

    private static string? ProblemOf(List<PhraseElement> elements)
    {
        if (elements.Count == 0) return "A phrase needs a word.";
        if (elements[0].Kind != PhraseElementKind.Word) return "A phrase must begin with a word; leave out what stands before it.";
        if (elements[^1].Kind == PhraseElementKind.Gap) return "`...` must have a word after it; leave it out at the end.";
        if (elements.Count(element => element.Kind == PhraseElementKind.Gap) > MostGaps) return $"`...` stands more than {MostGaps} times; make it shorter phrases.";
        return elements.Zip(elements.Skip(1)).Any(pair => pair is { First.Kind: PhraseElementKind.Gap, Second.Kind: PhraseElementKind.Gap })
            ? "`...` stands twice in a row; write it once."
            : null;
    }

    private static PhraseElement? ReadElement(string part, out string? problem)
    {
        problem = null;
        if (part == "...") return PhraseElement.Gap;
        if (part == "_") return PhraseElement.AnyWord;

        List<string> words = [], prefixes = [];
        foreach (var alternative in part.Split('|'))
        {
            var isPrefix = alternative.EndsWith('*');
            var word = isPrefix ? alternative[..^1] : alternative;
            problem = ProblemOf(part, word, isPrefix);
            if (problem is not null) return null;
            (isPrefix ? prefixes : words).Add(word);
        }

        return new PhraseElement(PhraseElementKind.Word, words, prefixes);
    }

    private static string? ProblemOf(string part, string word, bool isPrefix)
    {
        if (word is "?" or "!") return isPrefix ? $"`{part}`: a mark has no beginning; leave out the `*`." : null;
        if (word.Length == 0) return $"`{part}`: an alternative is empty; write a word on each side of `|`.";
        if (isPrefix && word.Length < ShortestPrefix) return $"`{part}`: write at least {ShortestPrefix} letters before `*`.";
        if (word.FirstOrDefault(letter => !char.IsLetterOrDigit(letter) && letter != '_') is var strange and not '\0')
        {
            return strange is '\'' or '\u2019'
                ? $"`{part}`: words have no apostrophe; write `can't` as `cant`."
                : $"`{part}`: `{strange}` separates words; write `utf-8` as `utf 8`.";
        }

        return !word.Any(char.IsUpper) ? null : $"`{part}`: write it in lower case; case makes no difference.";
    }
}
