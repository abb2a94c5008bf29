using Ptarmigan.Text.Tokens;

namespace Ptarmigan.Classification.Features;

/// <summary>Counts features, whatever they are made of.</summary>
internal readonly struct CountingSink(FeatureCounts counts) : IFeatureSink
{
    public void AddWords(FeatureBlock block, uint hash, int first, int second, int third) => counts.Add(block, hash);

    public void AddLetters(FeatureBlock block, ReadOnlySpan<char> letters, int shortest, int word)
    {
        foreach (var sequence in new LetterSequences(letters, shortest)) counts.Add(block, sequence.Hash);
    }

    public void AddStructure(StructureKind kind, uint hash, ReadOnlySpan<TextToken> about, ReadOnlySpan<TextToken> tokens) => counts.Add(FeatureBlock.Structure, hash);

    public void AddSignal(uint hash, int signal) => counts.Add(FeatureBlock.Signals, hash);
}
