namespace Ptarmigan.Classification.Features;

/// <summary>Several lists of words by one look-up.</summary>
internal sealed class CueTable
{
    private const int FilterBits = 1 << 14;

    private readonly Dictionary<uint, int> _lists = [];
    private readonly ulong[] _filter = new ulong[FilterBits / 64];

    public CueTable(IReadOnlyList<CueWords> lists)
    {
        for (var list = 0; list < lists.Count; list++)
        {
            foreach (var hash in lists[list].Hashes)
            {
                _lists[hash] = _lists.GetValueOrDefault(hash) | (1 << list);
                _filter[(hash & (FilterBits - 1)) / 64] |= 1UL << (int)(hash & 63);
            }
        }
    }

    /// <summary>The lists that hold a word, the first as the lowest bit. Most words are in none, and cost one bit.</summary>
    public int ListsOf(uint hash) =>
        (_filter[(hash & (FilterBits - 1)) / 64] & (1UL << (int)(hash & 63))) == 0 ? 0 : _lists.GetValueOrDefault(hash);
}
