using Ptarmigan.Text.Tokens;

namespace Ptarmigan.Classification.Features;

/// <summary>Takes the features of a report as they are found, each with what it is made of.</summary>
internal interface IFeatureSink
{
    /// <summary>A sequence of up to three words, by their numbers in the stream, or <see cref="ReportFeatures.None"/>, <see cref="ReportFeatures.TitleStart"/>, <see cref="ReportFeatures.TitleEnd"/>.</summary>
    void AddWords(FeatureBlock block, uint hash, int first, int second, int third);

    /// <summary>The sequences of letters of a word (<see cref="LetterSequences"/>).</summary>
    void AddLetters(FeatureBlock block, ReadOnlySpan<char> letters, int shortest, int word);

    /// <summary>A part of the skeleton.</summary>
    /// <param name="kind">Which.</param>
    /// <param name="hash">Its hash.</param>
    /// <param name="about">The heading or the key that it belongs to; empty for none.</param>
    /// <param name="tokens">What it is made of.</param>
    void AddStructure(StructureKind kind, uint hash, ReadOnlySpan<TextToken> about, ReadOnlySpan<TextToken> tokens);

    /// <summary>A signal that fires, by its number in the set.</summary>
    void AddSignal(uint hash, int signal);
}
