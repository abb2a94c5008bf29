using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Ptarmigan.Classification.Models;

/// <summary>Reads the numbers of a model from memory, in the order of the processor and of the file, which are both little-endian.</summary>
internal sealed class ModelReader(byte[] numbers)
{
    private const int LargestCount = 1 << 26;
    private const int Block = 64;

    private int _at;

    /// <summary>A count, bounded by what is there.</summary>
    /// <exception cref="InvalidDataException">It is out of bounds.</exception>
    public int Count()
    {
        var count = Numbers<int>(1)[0];
        return count is >= 0 and <= LargestCount && count <= numbers.Length ? count : throw new InvalidDataException("a size out of bounds");
    }

    /// <summary>So many numbers as they stand in memory.</summary>
    /// <exception cref="EndOfStreamException">There are fewer.</exception>
    public T[] Numbers<T>(int count)
        where T : unmanaged
    {
        var bytes = Take((long)count * Unsafe.SizeOf<T>());
        var read = new T[count];
        bytes.CopyTo(MemoryMarshal.AsBytes(read.AsSpan()));
        return read;
    }

    /// <summary>Ascending numbers, each as its distance from the one before in seven bits a byte.</summary>
    public uint[] Ascending(int count)
    {
        var read = new uint[count];
        var before = 0L;
        for (var i = 0; i < count; i++)
        {
            var (distance, shift) = (0L, 0);
            byte next;
            do
            {
                next = Take(1)[0];
                distance |= (long)(next & 127) << shift;
                shift += 7;
            }
            while (next > 127 && shift < 63);
            before += distance;
            read[i] = before is >= 0 and <= uint.MaxValue ? (uint)before : throw new InvalidDataException("a feature out of bounds");
        }

        return read;
    }

    /// <summary>A matrix that was written column after column, row after row.</summary>
    public sbyte[] Transposed(int rows, int columns)
    {
        if ((long)rows * columns > numbers.Length) throw new InvalidDataException("a size out of bounds");
        var columnwise = MemoryMarshal.Cast<byte, sbyte>(Take((long)rows * columns));
        var matrix = new sbyte[rows * columns];
        // Some rows at a time, so that what is written stays in the processor's cache.
        for (var first = 0; first < rows; first += Block)
        {
            var last = Math.Min(rows, first + Block);
            for (var column = 0; column < columns; column++)
            {
                var from = columnwise.Slice(column * rows, rows);
                for (var row = first; row < last; row++) matrix[(row * columns) + column] = from[row];
            }
        }

        return matrix;
    }

    private ReadOnlySpan<byte> Take(long count)
    {
        if (count > numbers.Length - _at) throw new EndOfStreamException("the numbers end too early");
        var taken = numbers.AsSpan(_at, (int)count);
        _at += (int)count;
        return taken;
    }
}
