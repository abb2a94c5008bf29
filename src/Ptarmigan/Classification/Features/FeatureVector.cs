using Ptarmigan.Classification.Linear;

namespace Ptarmigan.Classification.Features;

/// <summary>A report's features by place. The space that filled it uses it again for the thread's next report.</summary>
internal sealed class FeatureVector
{
    /// <summary>Number of families.</summary>
    public const int Blocks = (int)FeatureBlock.Topics + 1;

    private int[] _places = new int[4096];
    private float[] _values = new float[4096];
    private FeatureBlock[] _blocks = new FeatureBlock[4096];

    public int Count { get; private set; }

    public ReadOnlySpan<int> Places => _places.AsSpan(0, Count);

    public ReadOnlySpan<float> Values => _values.AsSpan(0, Count);

    public ReadOnlySpan<FeatureBlock> BlockOf => _blocks.AsSpan(0, Count);

    /// <summary>How many of its features are of title and prose: how much of the report the model can read.</summary>
    public int Known => _blocks.AsSpan(0, Count).Count(FeatureBlock.TitleWords) + _blocks.AsSpan(0, Count).Count(FeatureBlock.ProseWords);

    public void Clear() => Count = 0;

    public void Add(int place, float value, FeatureBlock block)
    {
        if (Count == _places.Length)
        {
            Array.Resize(ref _places, Count * 2);
            Array.Resize(ref _values, Count * 2);
            Array.Resize(ref _blocks, Count * 2);
        }

        _places[Count] = place;
        _values[Count] = value;
        _blocks[Count++] = block;
    }

    /// <summary>Brings each family to length one, given its sum of squares.</summary>
    public void Scale(ReadOnlySpan<double> squares)
    {
        Span<float> factors = stackalloc float[Blocks];
        for (var block = 0; block < Blocks; block++) factors[block] = squares[block] > 0 ? (float)(1 / Math.Sqrt(squares[block])) : 0;
        for (var i = 0; i < Count; i++) _values[i] *= factors[(int)_blocks[i]];
    }

    /// <summary>A copy for training, each family weighed; families of weight 0 are left out.</summary>
    /// <param name="weights">The weight of each family.</param>
    public SparseRow Weighed(ReadOnlySpan<double> weights)
    {
        var count = 0;
        for (var i = 0; i < Count; i++)
        {
            if (weights[(int)_blocks[i]] > 0) count++;
        }

        var places = new int[count];
        var values = new float[count];
        count = 0;
        for (var i = 0; i < Count; i++)
        {
            var weight = weights[(int)_blocks[i]];
            if (weight <= 0) continue;
            places[count] = _places[i];
            values[count++] = (float)(_values[i] * weight);
        }

        return new SparseRow(places, values);
    }
}
