namespace Ptarmigan.Classification.Signals;

/// <summary>One element of a phrase.</summary>
/// <param name="Kind">What it stands for.</param>
/// <param name="Words">The words it may be, in lower case; empty unless it is a word.</param>
/// <param name="Prefixes">What the word may begin with, in lower case; empty unless it is a word.</param>
public sealed record PhraseElement(PhraseElementKind Kind, IReadOnlyList<string> Words, IReadOnlyList<string> Prefixes)
{
    internal static PhraseElement AnyWord { get; } = new(PhraseElementKind.AnyWord, [], []);

    internal static PhraseElement Gap { get; } = new(PhraseElementKind.Gap, [], []);
}
