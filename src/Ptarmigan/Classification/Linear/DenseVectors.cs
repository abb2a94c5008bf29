using System.Numerics;
using System.Runtime.Intrinsics;

namespace Ptarmigan.Classification.Linear;

/// <summary>Sums over dense vectors, several lanes at a time.</summary>
internal static class DenseVectors
{
    /// <summary>Adds <paramref name="factor"/> times a vector to another.</summary>
    public static void AddScaled(ReadOnlySpan<float> vector, float factor, Span<float> to)
    {
        var i = 0;
        for (; i <= vector.Length - Vector<float>.Count; i += Vector<float>.Count)
        {
            var sum = new Vector<float>(to[i..]) + (new Vector<float>(vector[i..]) * factor);
            sum.CopyTo(to[i..]);
        }

        for (; i < vector.Length; i++) to[i] += vector[i] * factor;
    }

    /// <summary>Adds <paramref name="factor"/> times a vector of small whole numbers to another.</summary>
    public static void AddScaled(ReadOnlySpan<sbyte> vector, float factor, Span<float> to)
    {
        var i = 0;
        for (; i <= vector.Length - Vector<sbyte>.Count; i += Vector<sbyte>.Count)
        {
            Vector.Widen(new Vector<sbyte>(vector[i..]), out var low, out var high);
            Vector.Widen(low, out var first, out var second);
            Vector.Widen(high, out var third, out var fourth);
            AddScaled(first, factor, to[i..]);
            AddScaled(second, factor, to[(i + Vector<int>.Count)..]);
            AddScaled(third, factor, to[(i + (2 * Vector<int>.Count))..]);
            AddScaled(fourth, factor, to[(i + (3 * Vector<int>.Count))..]);
        }

        for (; i < vector.Length; i++) to[i] += vector[i] * factor;
    }

    private static void AddScaled(Vector<int> vector, float factor, Span<float> to) => (new Vector<float>(to) + (Vector.ConvertToSingle(vector) * factor)).CopyTo(to);

    /// <summary>The inner product; summed in the same order on every machine, so that training gives the same model everywhere.</summary>
    public static float Dot(ReadOnlySpan<float> first, ReadOnlySpan<float> second)
    {
        var sums = Vector128<float>.Zero;
        var i = 0;
        for (; i <= first.Length - Vector128<float>.Count; i += Vector128<float>.Count) sums += Vector128.Create(first[i..]) * Vector128.Create(second[i..]);
        var sum = sums[0] + sums[1] + sums[2] + sums[3];
        for (; i < first.Length; i++) sum += first[i] * second[i];
        return sum;
    }
}
