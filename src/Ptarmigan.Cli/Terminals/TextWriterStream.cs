using System.Text;

namespace Ptarmigan.Cli.Terminals;

/// <summary>A stream of UTF-8 that ends in a writer of text, for those who write bytes where the terminal takes text.</summary>
/// <param name="writer">The writer; it stays open.</param>
internal sealed class TextWriterStream(TextWriter writer) : Stream
{
    // Remembers the beginning of a character whose bytes come in two pieces.
    private readonly Decoder _decoder = Encoding.UTF8.GetDecoder();

    /// <summary>Whether nothing was written yet.</summary>
    public bool IsEmpty { get; private set; } = true;

    public override bool CanRead => false;

    public override bool CanSeek => false;

    public override bool CanWrite => true;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override void Write(ReadOnlySpan<byte> buffer)
    {
        if (buffer.IsEmpty) return;
        IsEmpty = false;
        var characters = new char[_decoder.GetCharCount(buffer, flush: false)];
        writer.Write(characters, 0, _decoder.GetChars(buffer, characters, flush: false));
    }

    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count));

    public override void Flush() => writer.Flush();

    public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();
}
