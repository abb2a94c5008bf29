namespace Ptarmigan.Classification.Features;

/// <summary>How often each known feature occurs in one report, by its place, in the order of first occurrence.</summary>
/// <remarks>A sparse set: a slot counts only if the list it points into points back, so that nothing is cleared between reports. Source: Briggs and Torczon (1993), ACM LOPLAS 2.</remarks>
internal sealed class PlaceCounts(int width)
{
    private readonly int[] _slots = new int[width];
    private int[] _places = new int[1 << 11];
    private float[] _counts = new float[1 << 11];
    private FeatureBlock[] _blocks = new FeatureBlock[1 << 11];

    public int Count { get; private set; }

    public ReadOnlySpan<int> Places => _places.AsSpan(0, Count);

    public ReadOnlySpan<float> Counts => _counts.AsSpan(0, Count);

    public ReadOnlySpan<FeatureBlock> Blocks => _blocks.AsSpan(0, Count);

    public void Clear() => Count = 0;

    public void Add(int place, FeatureBlock block)
    {
        var slot = _slots[place];
        if (slot < Count && _places[slot] == place)
        {
            _counts[slot]++;
            return;
        }

        if (Count == _places.Length)
        {
            Array.Resize(ref _places, Count * 2);
            Array.Resize(ref _counts, Count * 2);
            Array.Resize(ref _blocks, Count * 2);
        }

        _slots[place] = Count;
        _places[Count] = place;
        _counts[Count] = 1;
        _blocks[Count++] = block;
    }
}
