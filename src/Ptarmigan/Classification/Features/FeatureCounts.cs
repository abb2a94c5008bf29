using System.Numerics;

namespace Ptarmigan.Classification.Features;

/// <summary>How often each feature occurs in one report: an open-addressed table that is emptied by moving on to the next report's number.</summary>
internal sealed class FeatureCounts
{
    private uint[] _keys = new uint[1 << 13];
    private int[] _places = new int[1 << 13];
    private int[] _reports = new int[1 << 13];
    private int _report = 1;
    private int _mask = (1 << 13) - 1;

    private uint[] _hashes = new uint[1 << 12];
    private float[] _counts = new float[1 << 12];
    private FeatureBlock[] _blocks = new FeatureBlock[1 << 12];

    /// <summary>Number of distinct features.</summary>
    public int Count { get; private set; }

    public ReadOnlySpan<uint> Hashes => _hashes.AsSpan(0, Count);

    public ReadOnlySpan<float> Counts => _counts.AsSpan(0, Count);

    public ReadOnlySpan<FeatureBlock> Blocks => _blocks.AsSpan(0, Count);

    public void Clear()
    {
        Count = 0;
        _report++;
    }

    /// <summary>The hash of a feature within all families, which share one table: the family's number turns it.</summary>
    public static uint Key(FeatureBlock block, uint hash) => unchecked(BitOperations.RotateLeft(hash, (int)block) ^ ((uint)block * 0x9E3779B1));

    /// <summary>Counts a feature once more, or by an amount.</summary>
    public void Add(FeatureBlock block, uint hash, float amount = 1)
    {
        hash = Key(block, hash);
        var slot = (int)hash & _mask;
        while (_reports[slot] == _report)
        {
            if (_keys[slot] == hash)
            {
                _counts[_places[slot]] += amount;
                return;
            }

            slot = (slot + 1) & _mask;
        }

        _reports[slot] = _report;
        _keys[slot] = hash;
        _places[slot] = Count;
        if (Count == _hashes.Length)
        {
            Array.Resize(ref _hashes, Count * 2);
            Array.Resize(ref _counts, Count * 2);
            Array.Resize(ref _blocks, Count * 2);
        }

        _hashes[Count] = hash;
        _counts[Count] = amount;
        _blocks[Count++] = block;
        if (Count * 2 > _mask) Grow();
    }

    private void Grow()
    {
        var size = (_mask + 1) * 2;
        _mask = size - 1;
        _keys = new uint[size];
        _places = new int[size];
        _reports = new int[size];
        _report = 1;
        for (var place = 0; place < Count; place++)
        {
            var slot = (int)_hashes[place] & _mask;
            while (_reports[slot] == _report) slot = (slot + 1) & _mask;
            _reports[slot] = _report;
            _keys[slot] = _hashes[place];
            _places[slot] = place;
        }
    }
}
