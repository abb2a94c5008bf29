namespace Ptarmigan.Classification.Features;

/// <summary>The features a model knows, with the weight that their rarity gives them.</summary>
internal sealed class Vocabulary
{
    // A hash with its place by one, so that looking one up touches one place in memory; 0 for nothing.
    private readonly ulong[] _slots;
    private readonly int _mask;

    /// <param name="hashes">The features' hashes, distinct.</param>
    /// <param name="rarity">For each its inverse document frequency.</param>
    /// <param name="blocks">For each its family.</param>
    public Vocabulary(uint[] hashes, float[] rarity, FeatureBlock[] blocks)
    {
        Blocks = blocks;
        Hashes = hashes;
        Rarity = rarity;
        var size = 16;
        while (size < hashes.Length * 2) size *= 2;
        _mask = size - 1;
        _slots = new ulong[size];
        for (var place = 0; place < hashes.Length; place++)
        {
            var slot = (int)hashes[place] & _mask;
            while (_slots[slot] != 0) slot = (slot + 1) & _mask;
            _slots[slot] = ((ulong)hashes[place] << 32) | (uint)(place + 1);
        }
    }

    public uint[] Hashes { get; }

    public float[] Rarity { get; }

    public FeatureBlock[] Blocks { get; }

    public int Count => Hashes.Length;

    /// <summary>Place of a feature, or -1.</summary>
    public int Find(uint hash)
    {
        for (var slot = (int)hash & _mask; _slots[slot] is var known and not 0; slot = (slot + 1) & _mask)
        {
            if ((uint)(known >> 32) == hash) return (int)(uint)known - 1;
        }

        return -1;
    }
}
