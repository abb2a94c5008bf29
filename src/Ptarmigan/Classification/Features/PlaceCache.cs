namespace Ptarmigan.Classification.Features;

/// <summary>The places of the hashes that were looked up last, in front of a vocabulary that is too large for the processor's cache. One thread uses it.</summary>
internal sealed class PlaceCache(Vocabulary vocabulary)
{
    private const int Size = 1 << 14;

    // A hash and its place by one; 0 for nothing yet, which no hash but 0 can be taken for.
    private readonly ulong[] _entries = new ulong[Size];

    /// <summary>Place of a feature, or -1.</summary>
    public int Find(uint hash)
    {
        ref var entry = ref _entries[hash & (Size - 1)];
        if ((uint)(entry >> 32) == hash && hash != 0) return (int)(uint)entry - 1;
        var place = vocabulary.Find(hash);
        entry = ((ulong)hash << 32) | (uint)(place + 1);
        return place;
    }
}
