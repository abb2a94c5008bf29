using System.Buffers.Text;
using System.Globalization;
using System.Text;

namespace Ptarmigan.Collection.Parsing;

/// <summary>Finds the number of an event in the id of its node, where GraphQL does not tell it otherwise.</summary>
/// <remarks>
/// GitHub promises nothing about these ids; a form that is not known gives null. The old form is base 64 of length, type and number
/// (<c>011:ClosedEvent1893345904</c>); the new one a mark and base 64 of a MessagePack array that ends in the number.
/// </remarks>
internal static class NodeId
{
    private const byte FourBytes = 0xCE;
    private const byte EightBytes = 0xCF;

    /// <summary>The number, or null.</summary>
    public static long? Number(string id)
    {
        var bytes = new byte[id.Length + 3];
        if (Convert.TryFromBase64String(id, bytes, out var length) && OldForm(Encoding.ASCII.GetString(bytes, 0, length)) is { } old) return old;

        var mark = id.IndexOf('_', StringComparison.Ordinal);
        if (mark < 1 || !Base64Url.IsValid(id.AsSpan(mark + 1))) return null;
        return NewForm(Base64Url.DecodeFromChars(id.AsSpan(mark + 1)));
    }

    private static long? OldForm(string text)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        if (colon < 1 || !text[..colon].All(char.IsAsciiDigit)) return null;
        var digits = text.Length;
        while (digits > colon + 1 && char.IsAsciiDigit(text[digits - 1])) digits--;
        return long.TryParse(text[digits..], NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    private static long? NewForm(ReadOnlySpan<byte> packed)
    {
        const int four = 5, eight = 9;
        if (packed.Length >= eight && packed[^eight] == EightBytes) return Big(packed[^(eight - 1)..]);
        return packed.Length >= four && packed[^four] == FourBytes ? Big(packed[^(four - 1)..]) : null;
    }

    private static long Big(ReadOnlySpan<byte> bytes)
    {
        var number = 0L;
        foreach (var one in bytes) number = (number << 8) | one;
        return number;
    }
}
