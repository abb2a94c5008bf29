using System.Buffers.Binary;

namespace Ptarmigan.Exchange.RefiQda.Reading;

/// <summary>Counts the entries of an archive's directory without keeping any: the library that unpacks keeps all of them in memory before it can be asked how many there are.</summary>
internal static class ZipDirectory
{
    private const uint EntryMark = 0x02014b50;
    private const uint EndMark = 0x06054b50;
    private const uint End64Mark = 0x06064b50;
    private const uint Locator64Mark = 0x07064b50;
    private const int EndSize = 22;
    private const int Locator64Size = 20;
    private const int EntrySize = 46;

    /// <summary>Whether there are more entries than a limit. A directory that cannot be found has none; unpacking will tell what is wrong.</summary>
    public static bool HasMoreThan(int limit, Stream stream)
    {
        if (DirectoryStart(stream) is not { } start || start < 0 || start > stream.Length) return false;
        stream.Position = start;
        var buffered = new BufferedStream(stream, 1 << 16);
        Span<byte> entry = stackalloc byte[EntrySize];
        for (var count = 0; buffered.ReadAtLeast(entry, EntrySize, throwOnEndOfStream: false) == EntrySize; count++)
        {
            if (BinaryPrimitives.ReadUInt32LittleEndian(entry) != EntryMark) return false;
            if (count == limit) return true;
            buffered.Seek(Length(entry[28..]) + Length(entry[30..]) + Length(entry[32..]), SeekOrigin.Current);
        }

        return false;

        static int Length(ReadOnlySpan<byte> at) => BinaryPrimitives.ReadUInt16LittleEndian(at);
    }

    private static long? DirectoryStart(Stream stream)
    {
        // The directory's end is the last thing in the file but for a comment of at most 65,535 bytes.
        var tail = new byte[Math.Min(stream.Length, EndSize + ushort.MaxValue)];
        stream.Position = stream.Length - tail.Length;
        stream.ReadExactly(tail);
        for (var at = tail.Length - EndSize; at >= 0; at--)
        {
            if (BinaryPrimitives.ReadUInt32LittleEndian(tail.AsSpan(at)) != EndMark) continue;
            var offset = BinaryPrimitives.ReadUInt32LittleEndian(tail.AsSpan(at + 16));
            return offset == uint.MaxValue ? DirectoryStart64(stream, stream.Length - tail.Length + at - Locator64Size) : offset;
        }

        return null;
    }

    private static long? DirectoryStart64(Stream stream, long locatorAt)
    {
        Span<byte> locator = stackalloc byte[Locator64Size];
        if (!TryRead(stream, locatorAt, locator, Locator64Mark)) return null;
        Span<byte> end = stackalloc byte[56];
        return TryRead(stream, BinaryPrimitives.ReadInt64LittleEndian(locator[8..]), end, End64Mark) ? BinaryPrimitives.ReadInt64LittleEndian(end[48..]) : null;
    }

    private static bool TryRead(Stream stream, long at, Span<byte> record, uint mark)
    {
        if (at < 0 || at > stream.Length - record.Length) return false;
        stream.Position = at;
        stream.ReadExactly(record);
        return BinaryPrimitives.ReadUInt32LittleEndian(record) == mark;
    }
}
