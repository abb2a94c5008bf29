namespace Ptarmigan.Classification.Signals;

/// <summary>What an element of a phrase stands for.</summary>
public enum PhraseElementKind
{
    /// <summary>One word out of some, or one that begins in a certain way.</summary>
    Word,

    /// <summary>Any one word: <c>_</c>.</summary>
    AnyWord,

    /// <summary>Up to <see cref="SignalPhrase.GapLength"/> words: <c>...</c>.</summary>
    Gap,
}
