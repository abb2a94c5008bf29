using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Ptarmigan.Classification.Linear;

/// <summary>A matrix of small whole numbers, a row for each place, from which weighed sums of many rows are taken, eight columns at a time.</summary>
internal sealed class WeightMatrix
{
    private const int Lanes = 8;
    private const int Wide = 4 * Lanes;
    private const int MostOnStack = 256;

    private readonly sbyte[] _rows;
    private readonly int _columns;
    private readonly int _stride;

    /// <param name="weights">Row after row.</param>
    /// <param name="columns">Number of columns.</param>
    public WeightMatrix(ReadOnlySpan<sbyte> weights, int columns)
    {
        _columns = columns;
        _stride = (columns + Lanes - 1) / Lanes * Lanes;
        if (_stride == columns)
        {
            _rows = weights.ToArray();
            return;
        }

        _rows = new sbyte[weights.Length / columns * _stride];
        for (var row = 0; row * columns < weights.Length; row++) weights.Slice(row * columns, columns).CopyTo(_rows.AsSpan(row * _stride));
    }

    /// <summary>For each column the sum of its weights at some places, each times a value; summed in the order of the places, as one column after the other would be.</summary>
    public void Sum(ReadOnlySpan<int> places, ReadOnlySpan<float> values, Span<float> sums)
    {
        Span<float> all = _stride <= MostOnStack ? stackalloc float[MostOnStack] : new float[_stride];
        var column = 0;
        for (; column + Wide <= _stride; column += Wide) SumWide(places, values, column, all);
        for (; column < _stride; column += Lanes) SumNarrow(places, values, column, all);
        all[.._columns].CopyTo(sums);
    }

    private void SumWide(ReadOnlySpan<int> places, ReadOnlySpan<float> values, int column, Span<float> sums)
    {
        Vector256<float> first = default, second = default, third = default, fourth = default;
        for (var i = 0; i < places.Length; i++)
        {
            ref var row = ref _rows[(places[i] * _stride) + column];
            var value = Vector256.Create(values[i]);
            first += Load(ref row, 0) * value;
            second += Load(ref row, Lanes) * value;
            third += Load(ref row, 2 * Lanes) * value;
            fourth += Load(ref row, 3 * Lanes) * value;
        }

        first.CopyTo(sums[column..]);
        second.CopyTo(sums[(column + Lanes)..]);
        third.CopyTo(sums[(column + (2 * Lanes))..]);
        fourth.CopyTo(sums[(column + (3 * Lanes))..]);
    }

    private void SumNarrow(ReadOnlySpan<int> places, ReadOnlySpan<float> values, int column, Span<float> sums)
    {
        Vector256<float> sum = default;
        for (var i = 0; i < places.Length; i++) sum += Load(ref _rows[(places[i] * _stride) + column], 0) * Vector256.Create(values[i]);
        sum.CopyTo(sums[column..]);
    }

    /// <summary>Eight whole numbers of eight bits as numbers; a row is never shorter.</summary>
    private static Vector256<float> Load(ref sbyte row, nuint at)
    {
        var bytes = Vector128.CreateScalarUnsafe(Unsafe.ReadUnaligned<ulong>(ref Unsafe.As<sbyte, byte>(ref Unsafe.Add(ref row, at)))).AsSByte();
        return Vector256.ConvertToSingle(Avx2.IsSupported ? Avx2.ConvertToVector256Int32(bytes) : Widen(Vector128.WidenLower(bytes)));
    }

    private static Vector256<int> Widen(Vector128<short> numbers) => Vector256.Create(Vector128.WidenLower(numbers), Vector128.WidenUpper(numbers));
}
