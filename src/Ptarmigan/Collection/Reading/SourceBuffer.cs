namespace Ptarmigan.Collection.Reading;

/// <summary>The part of a content that has been read and not yet used up; grows only as far as one record needs.</summary>
/// <param name="content">The content.</param>
internal sealed class SourceBuffer(SourceContent content)
{
    private byte[] _bytes = new byte[1 << 18];
    private int _start;
    private int _end;

    /// <summary>What has been read and not used up.</summary>
    public ReadOnlySpan<byte> Unread => _bytes.AsSpan(_start, _end - _start);

    /// <summary>Why the content ended before its end, if it did.</summary>
    public string? Fault { get; private set; }

    /// <summary>How far into the file, in its own bytes, reading has come.</summary>
    public long Position => content.Position;

    /// <summary>Marks bytes as used up.</summary>
    public void Advance(int count) => _start += count;

    /// <summary>Reads more behind what is unread.</summary>
    /// <returns>Whether there was more.</returns>
    public bool Fill()
    {
        if (Fault is not null) return false;
        MakeRoom();
        try
        {
            var read = content.Read(_bytes.AsSpan(_end));
            _end += read;
            return read > 0;
        }
        catch (Exception failure) when (failure is InvalidDataException or IOException or UnauthorizedAccessException)
        {
            Fault = failure.Message;
            return false;
        }
    }

    private void MakeRoom()
    {
        if (_start > 0)
        {
            Unread.CopyTo(_bytes);
            (_start, _end) = (0, _end - _start);
        }

        if (_end > _bytes.Length / 2) Array.Resize(ref _bytes, (int)Math.Min(2L * _bytes.Length, Array.MaxLength));
    }
}
