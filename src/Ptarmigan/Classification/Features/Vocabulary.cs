namespace Ptarmigan.Classification.Features;

/// <summary>The features a model knows, with the weight that their rarity gives them.</summary>
internal sealed class Vocabulary
{
    private readonly uint[] _keys;
    private readonly int[] _places;
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
        _keys = new uint[size];
        _places = new int[size];
        for (var place = 0; place < hashes.Length; place++)
        {
            var slot = (int)hashes[place] & _mask;
            while (_places[slot] != 0) slot = (slot + 1) & _mask;
            _keys[slot] = hashes[place];
            _places[slot] = place + 1;
        }
    }

    public uint[] Hashes { get; }

    public float[] Rarity { get; }

    public FeatureBlock[] Blocks { get; }

    public int Count => Hashes.Length;

    /// <summary>Place of a feature, or -1.</summary>
    public int Find(uint hash)
    {
        var slot = (int)hash & _mask;
        while (_places[slot] != 0)
        {
            if (_keys[slot] == hash) return _places[slot] - 1;
            slot = (slot + 1) & _mask;
        }

        return -1;
    }
}
