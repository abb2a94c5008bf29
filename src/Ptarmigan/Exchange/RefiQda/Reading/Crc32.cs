namespace Ptarmigan.Exchange.RefiQda.Reading;

/// <summary>The checksum of zip entries, which .NET stores but does not compare.</summary>
/// <remarks>Source: ISO 3309 / PKWARE's APPNOTE 4.4.7, polynomial 0xEDB88320.</remarks>
internal static class Crc32
{
    private static readonly uint[] Table = [.. Enumerable.Range(0, 256).Select(Entry)];

    /// <summary>Goes on with a checksum; the first call starts from 0.</summary>
    public static uint Append(uint sum, ReadOnlySpan<byte> bytes)
    {
        sum = ~sum;
        foreach (var one in bytes) sum = Table[(byte)(sum ^ one)] ^ (sum >> 8);
        return ~sum;
    }

    private static uint Entry(int value)
    {
        var sum = (uint)value;
        for (var bit = 0; bit < 8; bit++) sum = (sum & 1) == 0 ? sum >> 1 : 0xEDB88320 ^ (sum >> 1);
        return sum;
    }
}
