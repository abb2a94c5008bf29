using Ptarmigan.Text.Tokens;

namespace Ptarmigan.Classification.Features;

/// <summary>A list of words that hint at something, by their hashes.</summary>
internal sealed class CueWords(params string[] words)
{
    private readonly HashSet<uint> _hashes = [.. words.Select(word => TokenHash.Of(word))];

    public IReadOnlyCollection<uint> Hashes => _hashes;

    public bool Contains(uint hash) => _hashes.Contains(hash);
}
