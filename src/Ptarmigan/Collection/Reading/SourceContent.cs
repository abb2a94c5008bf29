using System.IO.Compression;
using System.Text;

namespace Ptarmigan.Collection.Reading;

/// <summary>The content of a file: its bytes, or what they unpack to where the file begins as gzip does.</summary>
/// <remarks>
/// The framework's gzip stream ends without a word where its file was cut short. So a mark, compressed, is put behind the
/// file's last byte: only from a whole file does it come out again as the last bytes of the content. It is then taken away.
/// </remarks>
internal sealed class SourceContent : IDisposable
{
    private static readonly byte[] Mark = Encoding.ASCII.GetBytes("the end, the end, the very end;");
    private static readonly byte[] CompressedMark = Compress(Mark);

    private readonly FileStream _file;
    private readonly Stream _stream;
    private readonly bool _isGzip;

    // Bytes that may be the mark, held back until more come.
    private readonly byte[] _held = new byte[Mark.Length];
    private int _heldLength;
    private Exception? _fault;

    private SourceContent(FileStream file)
    {
        _file = file;
        Span<byte> magic = stackalloc byte[2];
        _isGzip = file.ReadAtLeast(magic, 2, throwOnEndOfStream: false) == 2 && magic is [0x1F, 0x8B];
        file.Position = 0;
        _stream = _isGzip ? new GZipStream(new StreamWithTail(file, CompressedMark), CompressionMode.Decompress) : file;
    }

    /// <summary>How far into the file, in its own bytes, reading has come.</summary>
    public long Position => _file.Position;

    /// <summary>Opens a file.</summary>
    /// <exception cref="IOException">It cannot be opened.</exception>
    /// <exception cref="UnauthorizedAccessException">It may not be read.</exception>
    public static SourceContent Open(string path) =>
        new(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite, 1 << 16, FileOptions.SequentialScan));

    /// <summary>Reads some bytes.</summary>
    /// <param name="target">Where to; has room for more than the mark.</param>
    /// <returns>How many; 0 at the end.</returns>
    /// <exception cref="InvalidDataException">The file is no whole gzip file. All that came before the damage has been returned.</exception>
    /// <exception cref="IOException">Reading failed.</exception>
    public int Read(Span<byte> target) => _isGzip ? ReadUnpacked(target) : _stream.Read(target);

    /// <inheritdoc/>
    public void Dispose()
    {
        _stream.Dispose();
        _file.Dispose();
    }

    private int ReadUnpacked(Span<byte> target)
    {
        while (_fault is null)
        {
            _held.AsSpan(0, _heldLength).CopyTo(target);
            var read = ReadOrFail(target[_heldLength..]);
            var length = _heldLength + read;
            if (read == 0)
            {
                if (_fault is null && target[..length].SequenceEqual(Mark)) return 0;
                _fault ??= new InvalidDataException("The gzip data are cut short, or something else follows them.");
                if (length > 0) return length;
                break;
            }

            _heldLength = Math.Min(length, Mark.Length);
            target[(length - _heldLength)..length].CopyTo(_held);
            if (length > _heldLength) return length - _heldLength;
        }

        throw _fault!;
    }

    private int ReadOrFail(Span<byte> target)
    {
        try
        {
            return _stream.Read(target);
        }
        catch (Exception failure) when (failure is InvalidDataException or IOException)
        {
            _fault = failure is IOException ? failure : new InvalidDataException("The gzip data are damaged or cut short.", failure);
            return 0;
        }
    }

    private static byte[] Compress(byte[] text)
    {
        var compressed = new MemoryStream();
        using (var gzip = new GZipStream(compressed, CompressionLevel.SmallestSize)) gzip.Write(text);
        return compressed.ToArray();
    }
}
