namespace Ptarmigan.Collection.Reading;

/// <summary>What a content is, told from its beginning and never from a file's name.</summary>
internal static class SourceFormat
{
    private const int HeadBytes = 1 << 16;

    /// <summary>Chooses the reader for a content.</summary>
    /// <param name="buffer">The content, nothing of it used up.</param>
    /// <param name="mostBytes">The longest record to accept.</param>
    /// <param name="otherwise">What the content is, if it holds no JSON records.</param>
    /// <returns>The reader; null where there are no JSON records.</returns>
    public static RecordReader? Recognise(SourceBuffer buffer, long mostBytes, out string otherwise)
    {
        while (buffer.Unread.Length < HeadBytes && buffer.Fill())
        {
        }

        // The byte order mark that some editors put before UTF-8.
        if (buffer.Unread is [0xEF, 0xBB, 0xBF, ..]) buffer.Advance(3);

        var head = buffer.Unread;
        otherwise = buffer.Fault ?? Describe(head);
        var text = head.TrimStart(" \t\r\n"u8);
        if (text.IsEmpty) return null;
        if (text[0] == (byte)'[') return new ValueReader(buffer, mostBytes);
        if (text[0] == (byte)'{') return IsOneLineEach(text) ? new LineReader(buffer, mostBytes) : new ValueReader(buffer, mostBytes);

        // A first line that is spoilt must not cost the others.
        return SecondLine(text).StartsWith("{\""u8) ? new LineReader(buffer, mostBytes) : null;
    }

    /// <summary>Whether a content is a SQLite database.</summary>
    public static bool IsDatabase(SourceBuffer buffer) => buffer.Unread.StartsWith("SQLite format 3\0"u8);

    /// <summary>Whether the object stands on one line, or the line after the first begins another: JSON Lines.</summary>
    private static bool IsOneLineEach(ReadOnlySpan<byte> text)
    {
        var end = text.IndexOf((byte)'\n');
        if (end < 0) return true;
        var scanner = new ValueScanner();
        scanner.Begin();
        return scanner.FindEnd(text[..end]) >= 0 || SecondLine(text).StartsWith("{"u8);
    }

    private static ReadOnlySpan<byte> SecondLine(ReadOnlySpan<byte> text)
    {
        var end = text.IndexOf((byte)'\n');
        return end < 0 ? default : text[end..].TrimStart("\r\n"u8);
    }

    private static string Describe(ReadOnlySpan<byte> head) => head switch
    {
        [] => "The file is empty.",
        [(byte)'P', (byte)'K', 3 or 5, ..] => "The file is a zip archive; unpack it first.",
        [0x28, 0xB5, 0x2F, 0xFD, ..] => "The file is compressed with zstd; unpack it first.",
        [(byte)'B', (byte)'Z', (byte)'h', ..] => "The file is compressed with bzip2; unpack it first.",
        [0xFD, (byte)'7', (byte)'z', (byte)'X', (byte)'Z', ..] => "The file is compressed with xz; unpack it first.",
        [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] => "The file is UTF-16 text; save it as UTF-8.",
        _ when head.Contains((byte)0) => "The file is binary, not JSON.",
        _ when head.Trim(" \t\r\n"u8).IsEmpty => "The file holds nothing but white space.",
        _ => "The file is text, but not JSON: neither an object nor an array begins it.",
    };
}
