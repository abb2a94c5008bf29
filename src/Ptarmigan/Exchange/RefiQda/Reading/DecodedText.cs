using System.Text;

namespace Ptarmigan.Exchange.RefiQda.Reading;

/// <summary>The text of a file of a package, whatever its encoding.</summary>
/// <param name="Text">The text without a byte order mark.</param>
/// <param name="HasMark">Whether there was one: some programs count it as a place.</param>
/// <param name="Encoding">The encoding, where it was not UTF-8 as it should be.</param>
internal readonly record struct DecodedText(string Text, bool HasMark, string? Encoding)
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static DecodedText Of(byte[] bytes) => bytes switch
    {
        [0xFF, 0xFE, ..] => new(System.Text.Encoding.Unicode.GetString(bytes.AsSpan(2)), true, "UTF-16"),
        [0xFE, 0xFF, ..] => new(System.Text.Encoding.BigEndianUnicode.GetString(bytes.AsSpan(2)), true, "UTF-16"),
        [0xEF, 0xBB, 0xBF, ..] => OfUtf8(bytes.AsSpan(3), true),
        _ => OfUtf8(bytes, false),
    };

    private static DecodedText OfUtf8(ReadOnlySpan<byte> bytes, bool hasMark)
    {
        try
        {
            return new(StrictUtf8.GetString(bytes), hasMark, null);
        }
        catch (DecoderFallbackException)
        {
            // One byte a character keeps the places right for the old encodings of western Europe, the likeliest ones.
            return new(System.Text.Encoding.Latin1.GetString(bytes), hasMark, "Latin-1, since it is not UTF-8");
        }
    }
}
