using System.Buffers;
using System.Runtime.InteropServices;

namespace Ptarmigan.Statistics.Ranks;

/// <summary>Sorts finite numbers by their bits, mostly without comparing them and so without mispredicted branches.</summary>
/// <remarks>
/// The upper 33 bits (sign, exponent, 21 bits of the fraction) are sorted digit by digit from the lowest; numbers that agree on
/// all of them are few neighbours, or equal, and are then compared. Negative zero becomes zero, so that equal numbers have equal
/// bits. Source: Knuth (1998), The Art of Computer Programming 3, section 5.2.5, algorithm R.
/// </remarks>
internal static class RadixSort
{
    private const int DigitBits = 11;
    private const int Buckets = 1 << DigitBits;
    private const int Digits = 3;
    private const int LowestBit = 64 - (Digits * DigitBits);
    private const ulong SignBit = 1UL << 63;

    // Below this length counting digits costs more than comparing numbers.
    private const int WorthCounting = 2_000;

    public static void Sort(double[] values)
    {
        if (values.Length < WorthCounting) SortByComparison(values);
        else SortByDigits(values);
    }

    private static void SortByComparison(double[] values)
    {
        foreach (ref var value in values.AsSpan()) value += 0.0;
        Array.Sort(values);
    }

    private static void SortByDigits(double[] values)
    {
        var scratch = ArrayPool<ulong>.Shared.Rent(values.Length);
        Span<int> counts = new int[Digits * Buckets];
        var from = MemoryMarshal.Cast<double, ulong>(values.AsSpan());
        var to = scratch.AsSpan(0, values.Length);
        CountDigits(from, counts);
        for (var digit = 0; digit < Digits; digit++)
        {
            var ends = counts.Slice(digit * Buckets, Buckets);
            var shift = LowestBit + (digit * DigitBits);
            if (ends[Bucket(from[0], shift)] == from.Length) continue;
            Distribute(from, to, ends, shift);
            var swap = from;
            from = to;
            to = swap;
        }

        SortNeighbours(from);
        for (var i = 0; i < values.Length; i++) values[i] = ToNumber(from[i]);
        ArrayPool<ulong>.Shared.Return(scratch);
    }

    private static void CountDigits(Span<ulong> bits, Span<int> counts)
    {
        var low = counts[..Buckets];
        var middle = counts.Slice(Buckets, Buckets);
        var high = counts.Slice(2 * Buckets, Buckets);
        foreach (ref var key in bits)
        {
            key = ToKey(BitConverter.UInt64BitsToDouble(key));
            low[Bucket(key, LowestBit)]++;
            middle[Bucket(key, LowestBit + DigitBits)]++;
            high[Bucket(key, LowestBit + (2 * DigitBits))]++;
        }
    }

    private static void Distribute(ReadOnlySpan<ulong> from, Span<ulong> to, Span<int> starts, int shift)
    {
        var start = 0;
        foreach (ref var count in starts) (count, start) = (start, start + count);
        foreach (var key in from) to[starts[Bucket(key, shift)]++] = key;
    }

    private static void SortNeighbours(Span<ulong> keys)
    {
        for (var start = 0; start < keys.Length;)
        {
            var end = start + 1;
            while (end < keys.Length && (keys[end] ^ keys[start]) >> LowestBit == 0) end++;
            if (end - start > 1 && keys[start..end].ContainsAnyExcept(keys[start])) keys[start..end].Sort();
            start = end;
        }
    }

    private static int Bucket(ulong key, int shift) => (int)(key >> shift) & (Buckets - 1);

    /// <summary>Bits whose order as whole numbers is the order of the numbers: all of a negative one flipped, else only the sign.</summary>
    internal static ulong ToKey(double value)
    {
        var bits = BitConverter.DoubleToUInt64Bits(value + 0.0);
        return bits ^ ((ulong)((long)bits >> 63) | SignBit);
    }

    internal static double ToNumber(ulong key) =>
        BitConverter.UInt64BitsToDouble(key ^ ((ulong)((long)~key >> 63) | SignBit));
}
